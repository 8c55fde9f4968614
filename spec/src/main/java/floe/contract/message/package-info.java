/** Requests, responses and their faults, as plain data. */
@NullMarked
package floe.contract.message;

import org.jspecify.annotations.NullMarked;
