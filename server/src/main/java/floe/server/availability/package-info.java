/** Whether what the server needs, its database and its store, can be used. */
@NullMarked
package floe.server.availability;

import org.jspecify.annotations.NullMarked;
