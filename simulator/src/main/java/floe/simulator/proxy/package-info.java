/** Stands between a client and a real server: validates the traffic and records it. */
@NullMarked
package floe.simulator.proxy;

import org.jspecify.annotations.NullMarked;
