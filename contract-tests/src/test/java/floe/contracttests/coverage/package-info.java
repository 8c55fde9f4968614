/** Tests what counts as seen. */
@NullMarked
package floe.contracttests.coverage;

import org.jspecify.annotations.NullMarked;
