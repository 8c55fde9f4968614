/** The control API's worlds: creates, lists, resets and deletes them. */
@NullMarked
package floe.server.sandbox.world;

import org.jspecify.annotations.NullMarked;
