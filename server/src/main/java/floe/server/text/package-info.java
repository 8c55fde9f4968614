/** How text from clients is kept in the database. */
@NullMarked
package floe.server.text;

import org.jspecify.annotations.NullMarked;
