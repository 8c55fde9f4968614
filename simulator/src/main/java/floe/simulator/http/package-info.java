/** Requests and responses as the simulator sees them, connection faults, CORS, violations. */
@NullMarked
package floe.simulator.http;

import org.jspecify.annotations.NullMarked;
