package floe.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Writes JSON. */
public final class JsonWriter {
  private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(JsonNode.class);

  private JsonWriter() {}

  /** Returns a value as JSON in UTF-8. */
  public static byte[] bytes(JsonNode value) {
    try {
      return WRITER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree can always be written", e);
    }
  }
}
