/** Sequences of commands: generated from a seed or written by hand, run, and shrunk on failure. */
@NullMarked
package floe.contracttests.model.sequence;

import org.jspecify.annotations.NullMarked;
