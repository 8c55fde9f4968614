package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.Contract;
import floe.contract.document.HeaderSpec;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generates the headers of a declared response from their examples and schemas. */
final class DeclaredHeaders {
  /** Headers that the HTTP server sets, whatever the document declares (RFC 9110 and 9112). */
  private static final Set<String> FRAMING = Set.of(
      "content-type",
      "content-length",
      "content-encoding",
      "content-range",
      "transfer-encoding",
      "connection",
      "keep-alive",
      "trailer",
      "upgrade");
  /** With a next page in every response, clients would request pages without end. */
  private static final String LINK = "link";

  private final Contract contract;
  private final SchemaSampler sampler;

  DeclaredHeaders(Contract contract, SchemaSampler sampler) {
    this.contract = contract;
    this.sampler = sampler;
  }

  List<Map.Entry<String, String>> of(List<HeaderSpec> declared, SeededRandom random) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (HeaderSpec header : declared) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!FRAMING.contains(name) && (header.required() || !name.equals(LINK))) {
        value(header, random.derive(header.name()))
            .ifPresent(value -> all.add(Map.entry(header.name(), value)));
      }
    }
    return List.copyOf(all);
  }

  /** Returns the first example or a generated value; empty when it can't be sent in a header. */
  private Optional<String> value(HeaderSpec header, SeededRandom random) {
    if (header.schema().isEmpty()) {
      return Optional.of("1");
    }
    String schema = header.schema().get();
    JsonNode declared = contract.document().at(schema.substring(0, schema.lastIndexOf('/')));
    JsonNode example = declared.has("example")
        ? declared.path("example")
        : declared
            .path("examples")
            .valueStream()
            .findFirst()
            .orElse(JsonNodeFactory.instance.missingNode())
            .path("value");
    Optional<JsonNode> value = !example.isMissingNode() && sampler.isValid(schema, example)
        ? Optional.of(example)
        : sampler.sample(schema, random);
    return value
        .map(DeclaredHeaders::text)
        .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }

  /** Serializes a value in OpenAPI's style {@code simple}. */
  private static String text(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isValueNode()) {
      return value.asText();
    }
    value
        .properties()
        .forEach(field -> texts.addAll(List.of(field.getKey(), field.getValue().asText())));
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    }
    return String.join(",", texts);
  }
}
