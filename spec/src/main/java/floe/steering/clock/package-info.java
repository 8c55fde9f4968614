/** The clocks of worlds: how they are set, and what time it is in each world. */
@NullMarked
package floe.steering.clock;

import org.jspecify.annotations.NullMarked;
