/**
 * The simulator: what it answers to a request, from the contract alone.
 *
 * <p>{@link floe.simulator.FloeSimulator} is the way in; how answers reach the wire is the business
 * of {@code floe.simulator.wiremock}.
 */
@NullMarked
package floe.simulator;

import org.jspecify.annotations.NullMarked;
