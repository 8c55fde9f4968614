/** A client of the control API: worlds, and what tests do to them. */
@NullMarked
package floe.client;

import org.jspecify.annotations.NullMarked;
