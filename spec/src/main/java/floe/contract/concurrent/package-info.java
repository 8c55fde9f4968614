/** Lazy values, and tasks that need a large stack. */
@NullMarked
package floe.contract.concurrent;

import org.jspecify.annotations.NullMarked;
