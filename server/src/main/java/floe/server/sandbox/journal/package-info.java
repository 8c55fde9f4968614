/** The journal of what was asked of each world, and why it was refused. */
@NullMarked
package floe.server.sandbox.journal;

import org.jspecify.annotations.NullMarked;
