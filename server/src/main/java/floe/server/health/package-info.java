/** Says that the server serves, with and without the control API. */
@NullMarked
package floe.server.health;

import org.jspecify.annotations.NullMarked;
