/**
 * Reads an OpenAPI document and validates requests and responses against it. Independent of any
 * HTTP framework.
 */
@NullMarked
package floe.contract;

import org.jspecify.annotations.NullMarked;
