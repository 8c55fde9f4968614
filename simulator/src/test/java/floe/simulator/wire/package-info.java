@NullMarked
package floe.simulator.wire;

import org.jspecify.annotations.NullMarked;
