/** What customers may download, and the links they do it by. */
@NullMarked
package floe.server.downloadable;

import org.jspecify.annotations.NullMarked;
