/** Tests what draws requests and sequences. */
@NullMarked
package floe.contracttests.generated;

import org.jspecify.annotations.NullMarked;
