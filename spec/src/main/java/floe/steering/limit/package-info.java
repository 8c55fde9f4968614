/** Limits on how many requests a token of a world may make. */
@NullMarked
package floe.steering.limit;

import org.jspecify.annotations.NullMarked;
