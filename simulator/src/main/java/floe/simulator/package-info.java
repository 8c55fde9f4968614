/**
 * The entry points of the simulator: {@link floe.simulator.FloeSimulator} with its builder, and the
 * extensions for a stock WireMock.
 */
@NullMarked
package floe.simulator;

import org.jspecify.annotations.NullMarked;
