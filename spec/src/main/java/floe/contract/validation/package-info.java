/** Validates the requests and responses of an operation. */
@NullMarked
package floe.contract.validation;

import org.jspecify.annotations.NullMarked;
