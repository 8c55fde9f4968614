/** Puts the simulator together: from a request to its response, without an HTTP server. */
@NullMarked
package floe.simulator.engine;

import org.jspecify.annotations.NullMarked;
