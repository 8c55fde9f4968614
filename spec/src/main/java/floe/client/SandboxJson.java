package floe.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads and writes the generated records as JSON. */
final class SandboxJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private SandboxJson() {}

  /** Returns a record as bytes in UTF-8. */
  static byte[] bytes(Object record) {
    try {
      return MAPPER.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a record can always be written", e);
    }
  }

  /**
   * Returns the record in a body. Fields that the record does not have are ignored.
   *
   * @throws IOException if the body is not JSON, or a value does not fit its field
   */
  static <T> T read(byte[] body, Class<T> type) throws IOException {
    return MAPPER.readValue(body, type);
  }

  /** Returns what the body of an error says: its detail, or the place and message of each fault. */
  static String detail(byte[] body) {
    try {
      JsonNode detail = MAPPER.readTree(body).path("detail");
      return detail.isArray() ? faults(detail) : detail.asText("");
    } catch (IOException e) {
      return "";
    }
  }

  private static String faults(JsonNode detail) {
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : detail) {
      String place = StreamSupport.stream(fault.path("loc").spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining("."));
      faults.add(place + ": " + fault.path("msg").asText());
    }
    return String.join("; ", faults);
  }
}
