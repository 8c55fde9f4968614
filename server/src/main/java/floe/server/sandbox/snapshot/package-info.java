/**
 * The control API's snapshots: states that worlds can be brought back to, their origin included.
 */
@NullMarked
package floe.server.sandbox.snapshot;

import org.jspecify.annotations.NullMarked;
