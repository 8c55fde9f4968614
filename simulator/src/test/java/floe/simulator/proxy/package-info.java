@NullMarked
package floe.simulator.proxy;

import org.jspecify.annotations.NullMarked;
