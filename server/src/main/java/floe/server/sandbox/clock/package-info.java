/** The control API's clocks: what time it is in each world. */
@NullMarked
package floe.server.sandbox.clock;

import org.jspecify.annotations.NullMarked;
