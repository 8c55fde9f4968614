package floe.contract.text;

import com.fasterxml.jackson.databind.JsonNode;

/** The result of parsing a body as JSON. */
public sealed interface JsonBody {

  /**
   * The body is well-formed JSON.
   *
   * @param value the parsed value
   */
  record Parsed(JsonNode value) implements JsonBody {}

  /**
   * The body is not well-formed JSON.
   *
   * @param offset the number of characters before the error
   * @param error what is wrong; never quotes the text, which may hold a secret
   */
  record Malformed(int offset, String error) implements JsonBody {}
}
