/** What the simulator remembers of customers and their members. */
@NullMarked
package floe.simulator.files.customer;

import org.jspecify.annotations.NullMarked;
