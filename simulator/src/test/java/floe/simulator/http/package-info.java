@NullMarked
package floe.simulator.http;

import org.jspecify.annotations.NullMarked;
