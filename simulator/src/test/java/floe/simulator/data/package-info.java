@NullMarked
package floe.simulator.data;

import org.jspecify.annotations.NullMarked;
