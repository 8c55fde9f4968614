/**
 * The finer rules of the files API and Floe's control API: worlds, uploads, download links, and the
 * bytes themselves.
 */
@NullMarked
package floe.simulator.files;

import org.jspecify.annotations.NullMarked;
