/** Requests, responses and the faults found in them, as plain data. */
@NullMarked
package floe.contract.message;

import org.jspecify.annotations.NullMarked;
