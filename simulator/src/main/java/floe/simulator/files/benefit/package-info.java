/** What the simulator remembers of benefits, their grants and what these make available. */
@NullMarked
package floe.simulator.files.benefit;

import org.jspecify.annotations.NullMarked;
