package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.concurrent.Lazy;
import floe.contract.document.HeaderSpec;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.MediaTypes;
import floe.contract.document.OperationSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.ResponseSpec;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import floe.contract.schema.SchemaStore;
import floe.contract.text.JsonBody;
import floe.contract.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates the responses of one operation. An undeclared status, content type, body or property is
 * a fault.
 */
public final class ResponseValidator {
  private static final List<Object> BODY = List.of("body");
  private static final List<Object> CONTENT_TYPE = List.of("header", "Content-Type");

  private final OperationSpec operation;
  private final Lazy<SchemaStore> schemas;
  private final Map<HeaderSpec, ParameterReader> readers = new ConcurrentHashMap<>();

  /** Creates a validator. Its schemas are compiled at the first response. */
  public ResponseValidator(OperationSpec operation, Lazy<SchemaStore> schemas) {
    this.operation = operation;
    this.schemas = schemas;
  }

  /** Returns every fault of a response. */
  public List<Fault> check(ResponseMessage response) {
    Optional<ResponseSpec> spec = operation.response(response.status());
    if (spec.isEmpty()) {
      return List.of(Fault.of(
          "status_undeclared",
          List.of("status"),
          "Status " + response.status() + " is not declared for " + operation.id(),
          IntNode.valueOf(response.status())));
    }
    List<Fault> faults = new ArrayList<>();
    spec.get().headers().forEach(header -> faults.addAll(checkHeader(header, response.headers())));
    faults.addAll(checkBody(spec.get(), response));
    return faults;
  }

  /** Compiles the schemas before the first response. */
  public void warmUp() {
    operation
        .responses()
        .values()
        .forEach(response -> response
            .content()
            .values()
            .forEach(media -> media
                .schema()
                .filter(schema -> media.isJson())
                .ifPresent(schema -> schemas.get().preload(schema))));
  }

  private List<Fault> checkHeader(HeaderSpec header, Headers actual) {
    List<String> texts = actual.all(header.name());
    if (texts.isEmpty()) {
      return header.required()
          ? List.of(Fault.of(
              "missing",
              List.of("header", header.name()),
              "Field required",
              NullNode.getInstance()))
          : List.of();
    }
    return header
        .schema()
        .map(schema ->
            readers.computeIfAbsent(header, key -> reader(key, schema)).check(texts, Map.of()))
        .orElse(List.of());
  }

  private ParameterReader reader(HeaderSpec header, String schema) {
    ParameterSpec parameter = new ParameterSpec(
        header.name(),
        ParameterSpec.In.HEADER,
        header.required(),
        "simple",
        false,
        header.schema(),
        false,
        Optional.empty());
    return new ParameterReader(parameter, schema, schemas.get());
  }

  private List<Fault> checkBody(ResponseSpec spec, ResponseMessage response) {
    boolean mustBeEmpty = spec.content().isEmpty() || operation.method().equals("HEAD");
    if (response.body().length == 0) {
      return mustBeEmpty
          ? List.of()
          : List.of(Fault.of("missing", BODY, "Field required", NullNode.getInstance()));
    }
    if (mustBeEmpty) {
      return List.of(Fault.of(
          "body_undeclared",
          BODY,
          "Status " + response.status() + " of " + operation.id() + " has no body, but "
              + response.body().length + " bytes came"));
    }
    Optional<String> contentType = response.headers().first("Content-Type");
    if (contentType.isEmpty()) {
      return List.of(Fault.of("missing", CONTENT_TYPE, "Field required", NullNode.getInstance()));
    }
    return MediaTypes.select(spec.content().values(), contentType.get())
        .map(media -> checkContent(media, contentType.get(), response.body()))
        .orElseGet(() -> List.of(Fault.of(
            "content_type_undeclared",
            CONTENT_TYPE,
            "Content type should be one of " + String.join(", ", spec.content().keySet()),
            TextNode.valueOf(contentType.get()))));
  }

  private List<Fault> checkContent(MediaTypeSpec media, String contentType, byte[] body) {
    if (!MediaTypes.isJson(contentType)) {
      return List.of();
    }
    JsonBody read = JsonText.read(body);
    if (read instanceof JsonBody.Malformed malformed) {
      return List.of(new Fault(
          "json_invalid",
          List.of("body", malformed.offset()),
          "JSON decode error",
          Optional.empty(),
          Map.of("error", malformed.error())));
    }
    JsonNode value = ((JsonBody.Parsed) read).value();
    return media
        .schema()
        .map(schema -> schemas.get().validate(schema, value, BODY, false))
        .orElse(List.of());
  }
}
