/** Runs the command as its users do. */
@NullMarked
package floe.contracttests.cli;

import org.jspecify.annotations.NullMarked;
