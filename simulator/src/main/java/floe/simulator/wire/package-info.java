/** Fault rules, carried out on the connection between the simulator and a client. */
@NullMarked
package floe.simulator.wire;

import org.jspecify.annotations.NullMarked;
