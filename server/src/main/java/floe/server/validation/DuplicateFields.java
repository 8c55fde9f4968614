package floe.server.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.message.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a field that a body gives twice. RFC 8259 leaves open which of the two counts, so what is
 * checked could be another than what is bound.
 */
final class DuplicateFields {

  private static final JsonFactory JSON = JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build())
      .build();

  private DuplicateFields() {}

  /** Returns the fault of the first such field in a body that is empty or JSON. */
  static Optional<Fault> find(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (JsonParseException e) {
      return Optional.of(fault(e));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private static Fault fault(JsonParseException e) {
    return new Fault(
        "json_invalid",
        List.of("body", e.getLocation().getByteOffset()),
        "JSON decode error",
        Optional.of(JsonNodeFactory.instance.objectNode()),
        Map.of("error", "Duplicate field"));
  }
}
