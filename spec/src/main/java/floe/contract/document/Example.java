package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An example value of a body, from the document (OpenAPI 3.1, example object).
 *
 * @param name the key among {@code examples}, or {@code example} for a single one
 * @param contentType the media type that the example belongs to, as declared
 * @param value the value, with references resolved
 */
public record Example(String name, String contentType, JsonNode value) {}
