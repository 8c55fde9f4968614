/** Ties the generated interfaces to the contract they come from. */
@NullMarked
package floe.server.contract;

import org.jspecify.annotations.NullMarked;
