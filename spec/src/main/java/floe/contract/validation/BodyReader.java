package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.concurrent.Lazy;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.MediaTypes;
import floe.contract.document.ParameterSpec;
import floe.contract.document.RequestBodySpec;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import floe.contract.schema.FaultText;
import floe.contract.schema.SchemaStore;
import floe.contract.schema.TypeWording;
import floe.contract.text.JsonBody;
import floe.contract.text.JsonText;
import floe.contract.text.UrlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the body of a request and validates it. */
final class BodyReader {
  private static final List<Object> LOC = List.of("body");

  private final Lazy<SchemaStore> schemas;

  BodyReader(Lazy<SchemaStore> schemas) {
    this.schemas = schemas;
  }

  /**
   * Returns the body as JSON; empty when there is none or it cannot be read as JSON.
   *
   * @param faults the list to which the faults of the body are added
   */
  Optional<JsonNode> read(RequestBodySpec declared, RequestMessage request, List<Fault> faults) {
    if (request.body().length == 0) {
      if (declared.required()) {
        faults.add(missing());
      }
      return Optional.empty();
    }
    Optional<String> sent = request.headers().first("Content-Type").filter(type -> !type.isBlank());
    String contentType = sent.orElse("application/json");
    Optional<MediaTypeSpec> media = MediaTypes.select(declared.content().values(), contentType);
    if (declared.exactMediaType() && (sent.isEmpty() || media.isEmpty())) {
      faults.add(notAnObject(request));
      return Optional.empty();
    }
    if (!MediaTypes.isJson(contentType)) {
      if (media.isEmpty()) {
        faults.add(notAnObject(request));
      }
      return media
          .filter(form -> MediaTypes.isForm(form.type()))
          .flatMap(MediaTypeSpec::schema)
          .flatMap(schema -> form(schema, request.body(), faults));
    }
    return parse(declared, media.or(declared::json), request.body(), faults);
  }

  private Optional<JsonNode> parse(
      RequestBodySpec declared, Optional<MediaTypeSpec> media, byte[] bytes, List<Fault> faults) {
    JsonBody body = JsonText.read(bytes, declared.maxValues());
    if (body instanceof JsonBody.Malformed malformed) {
      faults.add(new Fault(
          "json_invalid",
          List.of("body", malformed.offset()),
          "JSON decode error",
          Optional.of(JsonNodeFactory.instance.objectNode()),
          Map.of("error", malformed.error())));
      return Optional.empty();
    }
    JsonNode value = ((JsonBody.Parsed) body).value();
    List<Fault> found = media
        .flatMap(MediaTypeSpec::schema)
        .map(schema -> schemas.get().validate(schema, value, LOC, false))
        .orElse(List.of());
    faults.addAll(
        value.isNull() && declared.required() && !found.isEmpty() ? List.of(missing()) : found);
    return Optional.of(value);
  }

  /**
   * Returns the fields of a form as an object. A form that has a field with brackets in its name is
   * not checked, because there is no standard for such names.
   */
  private Optional<JsonNode> form(String schema, byte[] bytes, List<Fault> faults) {
    Map<String, List<String>> fields =
        UrlText.parseQuery(new String(bytes, StandardCharsets.UTF_8));
    if (fields.keySet().stream().anyMatch(name -> name.contains("["))) {
      return Optional.empty();
    }
    ParameterSpec parameter = new ParameterSpec(
        "body",
        ParameterSpec.In.QUERY,
        false,
        "form",
        true,
        Optional.of(schema),
        false,
        Optional.empty());
    Optional<ObjectNode> object =
        new ParameterReader(parameter, schema, schemas.get()).formFields(fields);
    object.ifPresent(value -> faults.addAll(schemas.get().validate(schema, value, LOC, true)));
    return object.map(JsonNode.class::cast);
  }

  /** Returns the fault of a body that is only text, because it is of another media type. */
  private static Fault notAnObject(RequestMessage request) {
    String text = new String(request.body(), StandardCharsets.UTF_8);
    FaultText wording = TypeWording.NOT_AN_OBJECT;
    return Fault.of(wording.type(), LOC, wording.msg(), TextNode.valueOf(text));
  }

  private static Fault missing() {
    return Fault.of("missing", LOC, "Field required", NullNode.getInstance());
  }
}
