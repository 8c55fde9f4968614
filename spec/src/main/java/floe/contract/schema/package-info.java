/** Validates values against the schemas of a document, and words what is wrong with them. */
@NullMarked
package floe.contract.schema;

import org.jspecify.annotations.NullMarked;
