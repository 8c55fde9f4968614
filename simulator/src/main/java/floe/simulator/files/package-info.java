/**
 * The behaviour of the files API and of Floe's control API: worlds, uploads, download links, the
 * files' bytes, benefits and customers. What is remembered of benefits and customers is in packages
 * below this one, which do not know it.
 */
@NullMarked
package floe.simulator.files;

import org.jspecify.annotations.NullMarked;
