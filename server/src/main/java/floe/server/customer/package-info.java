/** Customers and their members. */
@NullMarked
package floe.server.customer;

import org.jspecify.annotations.NullMarked;
