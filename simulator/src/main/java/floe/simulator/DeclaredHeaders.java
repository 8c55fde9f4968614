package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.Contract;
import floe.contract.document.HeaderSpec;
import floe.simulator.data.Chance;
import floe.simulator.data.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headers of a declared response, with their examples or generated values. */
final class DeclaredHeaders {
  /**
   * How the body travels is the server's business, whatever the document says (RFC 9110 and 9112).
   */
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
  /** A next page in every answer has clients turn pages for ever. */
  private static final String PAGES = "link";

  private final Contract contract;
  private final Sampler sampler;

  DeclaredHeaders(Contract contract, Sampler sampler) {
    this.contract = contract;
    this.sampler = sampler;
  }

  List<Map.Entry<String, String>> of(List<HeaderSpec> declared, Chance chance) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (HeaderSpec header : declared) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!FRAMING.contains(name) && (header.required() || !name.equals(PAGES))) {
        value(header, chance.of(header.name()))
            .ifPresent(value -> all.add(Map.entry(header.name(), value)));
      }
    }
    return List.copyOf(all);
  }

  /**
   * The example or the first of several, else a generated value; empty when there is none that can
   * be sent.
   */
  private Optional<String> value(HeaderSpec header, Chance chance) {
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
    Optional<JsonNode> value = !example.isMissingNode() && sampler.keeps(schema, example)
        ? Optional.of(example)
        : sampler.valid(schema, chance);
    return value
        .map(DeclaredHeaders::text)
        .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }

  /** As OpenAPI's style {@code simple} writes it. */
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
