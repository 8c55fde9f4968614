/** The Floe server. */
@NullMarked
package floe.server;

import org.jspecify.annotations.NullMarked;
