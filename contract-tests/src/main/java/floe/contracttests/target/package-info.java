/** What the contract tests are run against. */
@NullMarked
package floe.contracttests.target;

import org.jspecify.annotations.NullMarked;
