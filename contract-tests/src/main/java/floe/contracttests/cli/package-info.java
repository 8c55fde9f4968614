/** The suite as a program of its own. */
@NullMarked
package floe.contracttests.cli;

import org.jspecify.annotations.NullMarked;
