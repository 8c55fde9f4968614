/** Values made once, and work that needs a deep stack. */
@NullMarked
package floe.contract.concurrent;

import org.jspecify.annotations.NullMarked;
