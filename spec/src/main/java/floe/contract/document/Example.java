package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that the document itself gives for a body.
 *
 * @param name the key among {@code examples}, or {@code example} for a single one
 * @param contentType the media type it is given for, as declared
 * @param value the value, references already followed
 */
public record Example(String name, String contentType, JsonNode value) {}
