/** The checks of every exchange: the contract, and the rules that no schema can express. */
@NullMarked
package floe.contracttests.check;

import org.jspecify.annotations.NullMarked;
