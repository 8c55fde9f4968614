/** What the suite is run against. */
@NullMarked
package floe.contracttests.target;

import org.jspecify.annotations.NullMarked;
