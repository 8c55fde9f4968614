/**
 * Tries what only a process of our own can show: how a server starts, ends, dies and comes back.
 */
@NullMarked
package floe.contracttests.packaged;

import org.jspecify.annotations.NullMarked;
