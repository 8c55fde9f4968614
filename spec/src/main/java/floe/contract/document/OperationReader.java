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

/** Reads the operations of a document (OpenAPI 3.1, paths object). */
public final class OperationReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The extension of a document by which a body has to name a declared media type. */
  private static final String EXACT_MEDIA_TYPES = "x-floe-exact-media-types";

  /** The extension of a document that limits how many JSON values a body has. */
  private static final String MAX_BODY_VALUES = "x-floe-max-body-values";

  private final References references;
  private final ContentReader content;

  public OperationReader(References references) {
    this.references = references;
    this.content = new ContentReader(references);
  }

  /** Returns the operations in the order of the document. */
  public List<OperationSpec> read() {
    List<OperationSpec> operations = new ArrayList<>();
    Located paths = new Located("/paths", references.at("/paths"));
    paths.node().fieldNames().forEachRemaining(path -> {
      if (!path.startsWith("/")) {
        return;
      }
      Located item = references.follow(paths.child(path));
      item.node().fieldNames().forEachRemaining(method -> {
        if (METHODS.contains(method)) {
          operations.add(operation(path, method, item, item.child(method)));
        }
      });
    });
    return operations;
  }

  private OperationSpec operation(String path, String method, Located item, Located declared) {
    JsonNode node = declared.node();
    String upper = method.toUpperCase(Locale.ROOT);
    List<String> tags = new ArrayList<>();
    node.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new OperationSpec(
        node.path("operationId").asText(upper + " " + path),
        upper,
        path,
        declared.pointer(),
        node,
        tags,
        parameters(item, declared),
        body(declared),
        responses(declared),
        security(node));
  }

  /** Returns the parameters of the path item, overridden by those of the operation. */
  private List<ParameterSpec> parameters(Located item, Located declared) {
    Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
    for (Located list : List.of(item.child("parameters"), declared.child("parameters"))) {
      for (int i = 0; i < list.node().size(); i++) {
        content
            .parameter(references.follow(list.child(i)))
            .ifPresent(
                parameter -> parameters.put(parameter.in() + ":" + parameter.name(), parameter));
      }
    }
    return List.copyOf(parameters.values());
  }

  private Optional<RequestBodySpec> body(Located declared) {
    if (!declared.node().has("requestBody")) {
      return Optional.empty();
    }
    Located body = references.follow(declared.child("requestBody"));
    return Optional.of(new RequestBodySpec(
        body.node().path("required").asBoolean(),
        content.mediaTypes(body.child("content")),
        references.document().path(EXACT_MEDIA_TYPES).asBoolean(),
        references.document().path(MAX_BODY_VALUES).asInt(Integer.MAX_VALUE)));
  }

  private Map<String, ResponseSpec> responses(Located declared) {
    Map<String, ResponseSpec> responses = new LinkedHashMap<>();
    Located all = declared.child("responses");
    all.node().fieldNames().forEachRemaining(status -> {
      Located response = references.follow(all.child(status));
      String key = status.equals("default") ? status : status.toUpperCase(Locale.ROOT);
      if (!status.startsWith("x-")) {
        responses.put(
            key,
            new ResponseSpec(
                key,
                response.node().path("description").asText(),
                content.headers(response.child("headers")),
                content.mediaTypes(response.child("content"))));
      }
    });
    return responses;
  }

  private List<Map<String, List<String>>> security(JsonNode operation) {
    JsonNode declared = operation.has("security")
        ? operation.path("security")
        : references.document().path("security");
    List<Map<String, List<String>>> alternatives = new ArrayList<>();
    for (JsonNode alternative : declared) {
      Map<String, List<String>> schemes = new LinkedHashMap<>();
      alternative.properties().forEach(scheme -> {
        List<String> scopes = new ArrayList<>();
        scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
        schemes.put(scheme.getKey(), List.copyOf(scopes));
      });
      alternatives.add(schemes);
    }
    return alternatives;
  }
}
