/** The control API: worlds, grants and what else steers the sandbox. Nothing else depends on it. */
@NullMarked
package floe.server.sandbox;

import org.jspecify.annotations.NullMarked;
