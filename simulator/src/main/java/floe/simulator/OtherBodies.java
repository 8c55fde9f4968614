package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.document.MediaTypeSpec;
import floe.simulator.data.Chance;
import floe.simulator.data.Sampler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies that are no JSON: text and XML as their schema says, and fillers for what a schema can't
 * describe.
 */
final class OtherBodies {
  private OtherBodies() {}

  /** A body for a media type without an example. */
  static byte[] of(Optional<MediaTypeSpec> media, Sampler sampler, Chance chance) {
    if (media.filter(ResponsePlan::isJson).isPresent()) {
      return Json.bytes(JsonNodeFactory.instance.objectNode());
    }
    String type = type(media);
    Optional<JsonNode> value = media
        .filter(declared -> !isFiller(declared))
        .flatMap(MediaTypeSpec::schema)
        .flatMap(schema -> sampler.valid(schema, chance));
    if (value.isPresent()) {
      return written(media, value.get());
    }
    String text = type.contains("xml")
        ? "<simulated/>"
        : type.contains("html") ? "<p>Simulated</p>" : "Simulated\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether nothing better than some bytes can be made, e.g. for an image. */
  static boolean isFiller(MediaTypeSpec media) {
    String type = media.type().toLowerCase(Locale.ROOT);
    return media.schema().isEmpty()
        || type.contains("html")
        || !(type.startsWith("text/") || type.contains("xml"));
  }

  /** A value in the form of the media type; texts as they are. */
  static byte[] written(Optional<MediaTypeSpec> media, JsonNode value) {
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
