@NullMarked
package floe.simulator.files.storage;

import org.jspecify.annotations.NullMarked;
