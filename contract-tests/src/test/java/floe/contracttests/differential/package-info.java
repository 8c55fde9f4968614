/** Compares two targets that should be alike. */
@NullMarked
package floe.contracttests.differential;

import org.jspecify.annotations.NullMarked;
