/** Tests what draws requests and sequences. */
@NullMarked
package floe.contracttests.negative;

import org.jspecify.annotations.NullMarked;
