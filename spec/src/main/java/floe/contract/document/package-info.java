/** Reads an OpenAPI document: its references, its operations and what they declare. */
@NullMarked
package floe.contract.document;

import org.jspecify.annotations.NullMarked;
