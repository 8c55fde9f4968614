@NullMarked
package floe.simulator.state;

import org.jspecify.annotations.NullMarked;
