/** How a request is rejected by a rule of the files API. */
@NullMarked
package floe.simulator.files.error;

import org.jspecify.annotations.NullMarked;
