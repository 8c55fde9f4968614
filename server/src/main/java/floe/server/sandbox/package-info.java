/**
 * The control API: what its packages share, grants and flags of files. Nothing else depends on it.
 */
@NullMarked
package floe.server.sandbox;

import org.jspecify.annotations.NullMarked;
