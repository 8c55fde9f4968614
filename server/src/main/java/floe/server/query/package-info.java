/** Lists with filters and orders that a request chooses. */
@NullMarked
package floe.server.query;

import org.jspecify.annotations.NullMarked;
