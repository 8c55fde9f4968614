@NullMarked
package floe.simulator.files;

import org.jspecify.annotations.NullMarked;
