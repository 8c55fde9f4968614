/** Keeps created resources, and lists, reads, changes and deletes them. */
@NullMarked
package floe.simulator.state;

import org.jspecify.annotations.NullMarked;
