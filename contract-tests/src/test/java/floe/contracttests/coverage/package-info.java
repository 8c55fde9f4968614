/** Tests what counts as covered. */
@NullMarked
package floe.contracttests.coverage;

import org.jspecify.annotations.NullMarked;
