/**
 * Runs the simulation inside WireMock: stubs, their matcher and their responses, and stores that
 * are faster than WireMock's.
 */
@NullMarked
package floe.simulator.wiremock;

import org.jspecify.annotations.NullMarked;
