/** Validates requests and responses of one operation. */
@NullMarked
package floe.contract.validation;

import org.jspecify.annotations.NullMarked;
