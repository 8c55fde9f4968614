/** Files of the simulator, their uploads and their bytes. */
@NullMarked
package floe.simulator.files.storage;

import org.jspecify.annotations.NullMarked;
