package floe.contract.text;

import com.fasterxml.jackson.databind.JsonNode;

/** What the bytes of a body turned out to be. */
public sealed interface JsonBody {

  /** Well-formed JSON. */
  record Parsed(JsonNode value) implements JsonBody {}

  /**
   * Not JSON.
   *
   * @param offset characters before the place
   * @param error what is wrong there; quotes nothing of the text
   */
  record Malformed(int offset, String error) implements JsonBody {}
}
