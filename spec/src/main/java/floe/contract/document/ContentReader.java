package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters, headers, media types and their examples. */
final class ContentReader {
  /**
   * OpenAPI declares these headers by other means and ignores header parameters with these names
   * (OpenAPI 3.1, parameter object).
   */
  private static final Set<String> NOT_HEADER_PARAMETERS =
      Set.of("accept", "content-type", "authorization");

  private final References references;

  ContentReader(References references) {
    this.references = references;
  }

  Optional<ParameterSpec> parameter(Located declared) {
    JsonNode node = declared.node();
    String name = node.path("name").asText();
    String in = node.path("in").asText();
    boolean ignored =
        in.equals("header") && NOT_HEADER_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
    if (ignored || !Set.of("path", "query", "header", "cookie").contains(in)) {
      return Optional.empty();
    }
    String style =
        node.path("style").asText(in.equals("query") || in.equals("cookie") ? "form" : "simple");
    return Optional.of(new ParameterSpec(
        name,
        ParameterSpec.In.valueOf(in.toUpperCase(Locale.ROOT)),
        node.path("required").asBoolean() || in.equals("path"),
        style,
        node.path("explode").asBoolean(style.equals("form")),
        schema(declared),
        node.has("content"),
        examples(declared, "").stream().map(Example::value).findFirst()));
  }

  List<HeaderSpec> headers(Located declared) {
    List<HeaderSpec> headers = new ArrayList<>();
    declared.node().fieldNames().forEachRemaining(name -> {
      Located header = references.follow(declared.child(name));
      headers.add(new HeaderSpec(name, header.node().path("required").asBoolean(), schema(header)));
    });
    return headers;
  }

  Map<String, MediaTypeSpec> mediaTypes(Located content) {
    Map<String, MediaTypeSpec> mediaTypes = new LinkedHashMap<>();
    content.node().fieldNames().forEachRemaining(type -> {
      Located declared = content.child(type);
      mediaTypes.put(type, new MediaTypeSpec(type, schema(declared), examples(declared, type)));
    });
    return mediaTypes;
  }

  /**
   * Returns the schema of a parameter, header or media type. A parameter has either {@code schema}
   * or one media type in {@code content}.
   */
  private static Optional<String> schema(Located declared) {
    if (declared.node().has("schema")) {
      return Optional.of(declared.child("schema").pointer());
    }
    Located content = declared.child("content");
    return content.node().isEmpty()
        ? Optional.empty()
        : schema(content.child(content.node().fieldNames().next()));
  }

  private List<Example> examples(Located declared, String type) {
    List<Example> examples = new ArrayList<>();
    if (declared.node().has("example")) {
      examples.add(new Example("example", type, declared.node().path("example")));
    }
    Located named = declared.child("examples");
    named.node().fieldNames().forEachRemaining(name -> {
      JsonNode example = references.follow(named.child(name)).node();
      if (example.has("value")) {
        examples.add(new Example(name, type, example.path("value")));
      }
    });
    return examples;
  }
}
