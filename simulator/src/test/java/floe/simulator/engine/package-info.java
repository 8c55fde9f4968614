@NullMarked
package floe.simulator.engine;

import org.jspecify.annotations.NullMarked;
