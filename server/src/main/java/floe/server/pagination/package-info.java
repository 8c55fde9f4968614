/** Pages of lists. */
@NullMarked
package floe.server.pagination;

import org.jspecify.annotations.NullMarked;
