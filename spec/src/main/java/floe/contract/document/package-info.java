/** Reads OpenAPI documents: references, operations, parameters, bodies and responses. */
@NullMarked
package floe.contract.document;

import org.jspecify.annotations.NullMarked;
