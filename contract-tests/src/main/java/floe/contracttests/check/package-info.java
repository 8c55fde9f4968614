/** What every exchange is held against: the contract, and the rules that a schema cannot say. */
@NullMarked
package floe.contracttests.check;

import org.jspecify.annotations.NullMarked;
