/** Responses as the {@code Prefer} header of a request asks for them. */
@NullMarked
package floe.server.sandbox.prefer;

import org.jspecify.annotations.NullMarked;
