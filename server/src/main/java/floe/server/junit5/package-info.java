/** The server in JUnit 5 tests. */
@NullMarked
package floe.server.junit5;

import org.jspecify.annotations.NullMarked;
