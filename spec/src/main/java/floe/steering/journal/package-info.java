/** The journal of what was asked of each world, and why it was refused. */
@NullMarked
package floe.steering.journal;

import org.jspecify.annotations.NullMarked;
