/** Declared responses with their headers and bodies, and the responses to invalid requests. */
@NullMarked
package floe.simulator.response;

import org.jspecify.annotations.NullMarked;
