@NullMarked
package floe.simulator;

import org.jspecify.annotations.NullMarked;
