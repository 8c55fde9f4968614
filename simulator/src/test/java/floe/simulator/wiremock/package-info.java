@NullMarked
package floe.simulator.wiremock;

import org.jspecify.annotations.NullMarked;
