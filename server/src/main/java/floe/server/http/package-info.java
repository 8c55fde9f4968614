/** What holds for every request: lengths, versions, headers. */
@NullMarked
package floe.server.http;

import org.jspecify.annotations.NullMarked;
