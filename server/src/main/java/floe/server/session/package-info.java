/** Customer sessions: the tokens that customers come with. */
@NullMarked
package floe.server.session;

import org.jspecify.annotations.NullMarked;
