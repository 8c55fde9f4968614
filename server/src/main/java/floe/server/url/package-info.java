/** The addresses that clients see. */
@NullMarked
package floe.server.url;

import org.jspecify.annotations.NullMarked;
