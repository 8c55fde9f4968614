/** An application that does nothing. */
@NullMarked
package floe.empty;

import org.jspecify.annotations.NullMarked;
