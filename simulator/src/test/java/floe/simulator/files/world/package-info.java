@NullMarked
package floe.simulator.files.world;

import org.jspecify.annotations.NullMarked;
