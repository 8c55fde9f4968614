/** Tests the checks with exchanges that violate the contract. */
@NullMarked
package floe.contracttests.check;

import org.jspecify.annotations.NullMarked;
