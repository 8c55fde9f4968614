/** Finds the operation that a request means. */
@NullMarked
package floe.simulator.routing;

import org.jspecify.annotations.NullMarked;
