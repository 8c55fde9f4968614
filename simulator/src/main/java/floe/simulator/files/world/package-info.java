/** The simulator's worlds: what they have, fixtures that are added, and snapshots of all that. */
@NullMarked
package floe.simulator.files.world;

import org.jspecify.annotations.NullMarked;
