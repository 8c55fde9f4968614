/** Faults that are simulated on the connection between the API and a client. */
@NullMarked
package floe.server.sandbox.wire;

import org.jspecify.annotations.NullMarked;
