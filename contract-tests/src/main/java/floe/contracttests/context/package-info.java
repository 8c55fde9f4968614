/** What a test works with: a target, a world of its own in it, and the clients that act there. */
@NullMarked
package floe.contracttests.context;

import org.jspecify.annotations.NullMarked;
