@NullMarked
package floe.server.junit5;

import org.jspecify.annotations.NullMarked;
