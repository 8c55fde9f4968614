/** Standing between a client and a real server: checks both directions, and records what passes. */
@NullMarked
package floe.simulator.proxy;

import org.jspecify.annotations.NullMarked;
