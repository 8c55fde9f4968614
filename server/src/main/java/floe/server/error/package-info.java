/** What is answered when a request cannot be served. */
@NullMarked
package floe.server.error;

import org.jspecify.annotations.NullMarked;
