/** What is noted of a request while it is served: its id, its world, what it was refused for. */
@NullMarked
package floe.server.trace;

import org.jspecify.annotations.NullMarked;
