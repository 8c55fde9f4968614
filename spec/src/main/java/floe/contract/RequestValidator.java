package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the requests of one operation. */
final class RequestValidator {
  private final Operation operation;
  private final Lazy<SchemaStore> schemas;
  private final Lazy<Map<Parameter, ParameterReader>> readers;
  private final BodyReader bodies;

  RequestValidator(Operation operation, Lazy<SchemaStore> schemas) {
    this.operation = operation;
    this.schemas = schemas;
    this.readers = new Lazy<>(this::readers);
    this.bodies = new BodyReader(schemas);
  }

  RequestCheck check(RequestMessage request) {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<String>> path =
        single(operation.pathParameters(request.path()).orElse(Map.of()));
    Map<String, List<String>> cookies = Cookies.read(request.headers().all("Cookie"));
    readers.get().forEach((parameter, reader) -> {
      Map<String, List<String>> all = switch (parameter.in()) {
        case PATH -> path;
        case QUERY -> request.query();
        case HEADER -> request.headers().asMap();
        case COOKIE -> cookies;
      };
      faults.addAll(reader.check(all.getOrDefault(parameter.name(), List.of()), all));
    });
    Optional<JsonNode> body =
        operation.body().flatMap(declared -> bodies.read(declared, request, faults));
    return new RequestCheck(faults, body);
  }

  void warmUp() {
    readers.get();
    operation
        .body()
        .ifPresent(body -> body.content()
            .values()
            .forEach(media -> media
                .schema()
                .filter(schema -> media.isJson())
                .ifPresent(schema -> schemas.get().preload(schema))));
  }

  /** In the order in which faults are told: path, query, header, cookie. */
  private Map<Parameter, ParameterReader> readers() {
    Map<Parameter, ParameterReader> all = new LinkedHashMap<>();
    for (Parameter.In in : Parameter.In.values()) {
      for (Parameter parameter : operation.parameters()) {
        if (parameter.in() == in && parameter.schema().isPresent()) {
          all.put(
              parameter, new ParameterReader(parameter, parameter.schema().get(), schemas.get()));
        }
      }
    }
    return all;
  }

  private static Map<String, List<String>> single(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
