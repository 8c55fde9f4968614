/**
 * Reads an OpenAPI document and checks requests and responses against it. Knows no HTTP framework.
 */
@NullMarked
package floe.contract;

import org.jspecify.annotations.NullMarked;
