/** What the server is told when it starts. */
@NullMarked
package floe.server.settings;

import org.jspecify.annotations.NullMarked;
