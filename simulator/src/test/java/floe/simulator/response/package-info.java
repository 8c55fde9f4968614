@NullMarked
package floe.simulator.response;

import org.jspecify.annotations.NullMarked;
