/** Values that look real and keep to a schema, the same for the same seed. */
@NullMarked
package floe.simulator.data;

import org.jspecify.annotations.NullMarked;
