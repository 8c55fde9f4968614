/** The integrators' own key-value pairs, and filters by them. */
@NullMarked
package floe.server.metadata;

import org.jspecify.annotations.NullMarked;
