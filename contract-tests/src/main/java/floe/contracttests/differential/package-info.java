/** The same sequences against two targets, side by side. */
@NullMarked
package floe.contracttests.differential;

import org.jspecify.annotations.NullMarked;
