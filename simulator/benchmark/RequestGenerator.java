import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.RequestBodySpec;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generates requests for the operations of a document. */
final class RequestGenerator {
  private final Contract contract;
  private final SchemaSampler sampler;

  RequestGenerator(Contract contract) {
    this.contract = contract;
    this.sampler = new SchemaSampler(contract);
  }

  /**
   * Generates a request.
   *
   * @param everything whether to send optional parameters and bodies, too
   */
  HttpRequest generate(Operation operation, int port, boolean everything) {
    SeededRandom random = SeededRandom.withSeed(everything ? 2 : 1).derive(operation.id());
    String path = operation.path();
    List<String> query = new ArrayList<>();
    HttpRequest.Builder request =
        HttpRequest.newBuilder().header("Authorization", "Bearer any").header("Accept", "*/*");
    for (ParameterSpec parameter : operation.parameters()) {
      if (parameter.in() == ParameterSpec.In.COOKIE || !(parameter.required() || everything)) {
        continue;
      }
      JsonNode value = parameter
          .schema()
          .flatMap(schema -> sampler.sample(schema, random.derive(parameter.name())))
          .orElse(JsonNodeFactory.instance.textNode("x"));
      if (value.isNull() && !parameter.required()) {
        continue; // null is sent by leaving the parameter out
      }
      switch (parameter.in()) {
        case PATH -> path = path.replace("{" + parameter.name() + "}", encode(joined(value, ",")));
        case QUERY -> addQuery(parameter, value, query);
        default -> request.header(parameter.name(), joined(value, ","));
      }
    }
    addCredentials(operation, request, query);
    HttpRequest.BodyPublisher body = operation
        .body()
        .filter(declared -> declared.required() || everything)
        .map(declared -> body(declared, request, random))
        .orElseGet(HttpRequest.BodyPublishers::noBody);
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return request
        .method(operation.method(), body)
        .uri(URI.create("http://127.0.0.1:" + port + target))
        .build();
  }

  private void addCredentials(
      Operation operation, HttpRequest.Builder request, List<String> query) {
    operation.security().stream()
        .findFirst()
        .map(Map::keySet)
        .ifPresent(names -> names.forEach(name -> {
          JsonNode scheme = contract.resolve("/components/securitySchemes/" + name);
          switch (scheme.path("in").asText() + scheme.path("scheme").asText()) {
            case "query" -> query.add(encode(scheme.path("name").asText()) + "=key");
            case "header" -> request.header(scheme.path("name").asText(), "key");
            case "cookie" -> request.header("Cookie", scheme.path("name").asText() + "=key");
            case "basic" -> request.setHeader("Authorization", "Basic YTpi");
            default -> {} // a bearer token is always sent
          }
        }));
  }

  private static void addQuery(ParameterSpec parameter, JsonNode value, List<String> query) {
    String name = encode(parameter.name());
    if (parameter.json()) {
      query.add(name + "=" + encode(value.toString()));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(field -> query.add((parameter.style().equals("deepObject")
                  ? name + "%5B" + encode(field.getKey()) + "%5D"
                  : encode(field.getKey()))
              + "=" + encode(joined(field.getValue(), ","))));
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> query.add(name + "=" + encode(joined(item, ","))));
    } else {
      String separator =
          Map.of("spaceDelimited", " ", "pipeDelimited", "|").getOrDefault(parameter.style(), ",");
      query.add(name + "=" + encode(joined(value, separator)));
    }
  }

  private HttpRequest.BodyPublisher body(
      RequestBodySpec declared, HttpRequest.Builder request, SeededRandom random) {
    MediaTypeSpec media =
        declared.json().orElseGet(() -> declared.content().values().iterator().next());
    request.header(
        "Content-Type",
        media.type().replace("*/*", "application/octet-stream").replace("/*", "/plain"));
    JsonNode value = media
        .schema()
        .flatMap(schema -> sampler.sample(schema, random.derive("body")))
        .orElseGet(JsonNodeFactory.instance::objectNode);
    List<String> form = new ArrayList<>();
    value.properties().forEach(field -> {
      if (field.getValue().isContainerNode()) {
        form.add(encode(field.getKey())
            + "%5B0%5D=x"); // there is no standard for it, and it is not validated
      } else if (!field.getValue().isNull()) {
        form.add(encode(field.getKey()) + "=" + encode(field.getValue().asText()));
      }
    });
    return HttpRequest.BodyPublishers.ofString(
        media.type().contains("json") ? value.toString() : String.join("&", form));
  }

  private static String joined(JsonNode value, String separator) {
    List<String> texts = new ArrayList<>();
    value
        .properties()
        .forEach(field -> texts.addAll(List.of(field.getKey(), field.getValue().asText())));
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.isValueNode() ? item.asText() : item.toString()));
    }
    return value.isValueNode() ? value.asText() : String.join(separator, texts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
