/** Validates values against the schemas of a document and describes the faults as pydantic does. */
@NullMarked
package floe.contract.schema;

import org.jspecify.annotations.NullMarked;
