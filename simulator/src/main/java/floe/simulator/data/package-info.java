/** Generates valid and realistic values for schemas, the same for the same seed. */
@NullMarked
package floe.simulator.data;

import org.jspecify.annotations.NullMarked;
