/**
 * The commands of the state machine tests: each has named arguments, a precondition in the model
 * and postconditions on the target's responses.
 */
@NullMarked
package floe.contracttests.model.command;

import org.jspecify.annotations.NullMarked;
