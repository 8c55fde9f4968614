/** Checks a request against the contract before it is bound. */
@NullMarked
package floe.server.validation;

import org.jspecify.annotations.NullMarked;
