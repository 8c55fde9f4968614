/** Tests of the commands' preconditions and references. */
@NullMarked
package floe.contracttests.model.command;

import org.jspecify.annotations.NullMarked;
