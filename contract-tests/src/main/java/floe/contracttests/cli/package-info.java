/** The command that runs the contract tests. */
@NullMarked
package floe.contracttests.cli;

import org.jspecify.annotations.NullMarked;
