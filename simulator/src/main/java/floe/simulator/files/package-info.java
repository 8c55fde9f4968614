/**
 * The behaviour of the files API and of Floe's control API: worlds, uploads, download links and the
 * files' bytes.
 */
@NullMarked
package floe.simulator.files;

import org.jspecify.annotations.NullMarked;
