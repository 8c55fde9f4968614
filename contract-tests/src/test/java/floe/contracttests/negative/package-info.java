/** Tests the generated requests. */
@NullMarked
package floe.contracttests.negative;

import org.jspecify.annotations.NullMarked;
