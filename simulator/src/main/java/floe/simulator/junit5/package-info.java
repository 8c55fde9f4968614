/** The simulator in JUnit 5 tests. */
@NullMarked
package floe.simulator.junit5;

import org.jspecify.annotations.NullMarked;
