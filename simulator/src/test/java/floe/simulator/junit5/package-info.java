@NullMarked
package floe.simulator.junit5;

import org.jspecify.annotations.NullMarked;
