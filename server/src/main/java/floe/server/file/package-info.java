/** Files: create, upload, complete, list, update, delete, download. */
@NullMarked
package floe.server.file;

import org.jspecify.annotations.NullMarked;
