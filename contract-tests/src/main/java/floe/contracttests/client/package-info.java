/** Clients with a method for each operation, which show the whole exchange. */
@NullMarked
package floe.contracttests.client;

import org.jspecify.annotations.NullMarked;
