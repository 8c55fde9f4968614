/** How worlds are steered: their clocks, their limits and the journal of their requests. */
@NullMarked
package floe.simulator.steering;

import org.jspecify.annotations.NullMarked;
