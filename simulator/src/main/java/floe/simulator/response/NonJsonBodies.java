package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.document.MediaTypeSpec;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Generates bodies that are not JSON: text and XML by their schema, and placeholders for other
 * media types.
 */
final class NonJsonBodies {
  private NonJsonBodies() {}

  /** Generates a body for a media type without an example. */
  static byte[] of(Optional<MediaTypeSpec> media, SchemaSampler sampler, SeededRandom random) {
    if (media.filter(ResponseMediaType::isJson).isPresent()) {
      return JsonWriter.bytes(JsonNodeFactory.instance.objectNode());
    }
    String type = type(media);
    Optional<JsonNode> value = media
        .filter(declared -> !isPlaceholder(declared))
        .flatMap(MediaTypeSpec::schema)
        .flatMap(schema -> sampler.sample(schema, random));
    if (value.isPresent()) {
      return write(media, value.get());
    }
    String text = type.contains("xml")
        ? "<simulated/>"
        : type.contains("html") ? "<p>Simulated</p>" : "Simulated\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Checks whether nothing better than a placeholder can be generated, e.g. for an image. */
  static boolean isPlaceholder(MediaTypeSpec media) {
    String type = media.type().toLowerCase(Locale.ROOT);
    return media.schema().isEmpty()
        || type.contains("html")
        || !(type.startsWith("text/") || type.contains("xml"));
  }

  /** Serializes a value as the media type; texts stay unchanged. */
  static byte[] write(Optional<MediaTypeSpec> media, JsonNode value) {
    String type = type(media);
    String text =
        value.isTextual() && !(type.contains("xml") && !value.textValue().startsWith("<"))
            ? value.textValue()
            : type.contains("xml")
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element("simulated", value)
                : value.isValueNode() ? value.asText() : value.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String element(String name, JsonNode value) {
    String tag = name.matches("[A-Za-z_][A-Za-z0-9_.-]*") ? name : "value";
    StringBuilder content = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (field.getValue().isArray()) {
        field.getValue().forEach(item -> content.append(element(field.getKey(), item)));
      } else {
        content.append(element(field.getKey(), field.getValue()));
      }
    }
    if (value.isArray()) {
      value.forEach(item -> content.append(element("item", item)));
    }
    String text = value.isValueNode()
        ? value.asText().replace("&", "&amp;").replace("<", "&lt;")
        : content.toString();
    return "<" + tag + ">" + text + "</" + tag + ">";
  }

  private static String type(Optional<MediaTypeSpec> media) {
    return media.map(MediaTypeSpec::type).orElse("").toLowerCase(Locale.ROOT);
  }
}
