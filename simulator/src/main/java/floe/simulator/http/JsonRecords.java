package floe.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and writes the generated records of the API as JSON. */
public final class JsonRecords {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private JsonRecords() {}

  /**
   * Returns the record that a JSON value describes. Fields that the record does not have are
   * ignored.
   *
   * @throws IOException if a value does not fit its field
   */
  public static <T> T read(JsonNode value, Class<T> type) throws IOException {
    return READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(value);
  }

  /** Returns the JSON value in a body; a missing value if there is none. */
  public static JsonNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns a record as JSON in UTF-8: times in UTC, and nulls included. */
  public static byte[] bytes(Object record) {
    try {
      return WRITER.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a record can always be written", e);
    }
  }

  /** Returns a record as a JSON object. */
  public static ObjectNode tree(Object record) {
    return MAPPER.valueToTree(record);
  }
}
