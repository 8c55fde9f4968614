/** What time it is, for each world. */
@NullMarked
package floe.server.time;

import org.jspecify.annotations.NullMarked;
