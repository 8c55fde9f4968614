@NullMarked
package floe.simulator.cli;

import org.jspecify.annotations.NullMarked;
