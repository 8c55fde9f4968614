package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.concurrent.Lazy;
import floe.contract.document.OperationSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.message.Cookies;
import floe.contract.message.Fault;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.contract.schema.SchemaStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validates the requests of one operation. */
public final class RequestValidator {
  private final OperationSpec operation;
  private final Lazy<SchemaStore> schemas;
  private final Lazy<Map<ParameterSpec, ParameterReader>> readers;
  private final BodyReader bodies;

  /** Creates a validator. Its schemas are compiled at the first request. */
  public RequestValidator(OperationSpec operation, Lazy<SchemaStore> schemas) {
    this.operation = operation;
    this.schemas = schemas;
    this.readers = new Lazy<>(this::createReaders);
    this.bodies = new BodyReader(schemas);
  }

  /**
   * Returns every fault of a request, and its parsed body.
   *
   * @param pathParameters the values of the path parameters by name, percent-decoded
   */
  public RequestCheck check(RequestMessage request, Map<String, String> pathParameters) {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<String>> path = asLists(pathParameters);
    Map<String, List<String>> cookies = Cookies.parse(request.headers().all("Cookie"));
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

  /** Compiles the schemas before the first request. */
  public void warmUp() {
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

  /** Returns the readers in the order of their faults: path, query, header, cookie. */
  private Map<ParameterSpec, ParameterReader> createReaders() {
    Map<ParameterSpec, ParameterReader> all = new LinkedHashMap<>();
    for (ParameterSpec.In in : ParameterSpec.In.values()) {
      for (ParameterSpec parameter : operation.parameters()) {
        if (parameter.in() == in && parameter.schema().isPresent()) {
          all.put(
              parameter, new ParameterReader(parameter, parameter.schema().get(), schemas.get()));
        }
      }
    }
    return all;
  }

  private static Map<String, List<String>> asLists(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
