/** Limits on how many requests a token may make. */
@NullMarked
package floe.server.sandbox.ratelimit;

import org.jspecify.annotations.NullMarked;
