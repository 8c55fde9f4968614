/**
 * How the simulation gets into WireMock: stubs, their matcher and their answers, stores that keep
 * it fast.
 */
@NullMarked
package floe.simulator.wiremock;

import org.jspecify.annotations.NullMarked;
