package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.document.ParameterSpec;
import floe.contract.message.Fault;
import floe.contract.schema.SchemaStore;
import floe.contract.schema.ValueShape;
import floe.contract.text.JsonBody;
import floe.contract.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a parameter from its texts and validates it (OpenAPI 3.1, parameter object, style). */
final class ParameterReader {
  private static final Map<String, String> SEPARATORS =
      Map.of("spaceDelimited", " ", "pipeDelimited", "|");

  private final ParameterSpec parameter;
  private final String schema;
  private final SchemaStore store;
  private final ValueShape shape;
  private final List<Object> loc;
  private final ValueConverter converter;
  private final ObjectParameterReader objects;

  ParameterReader(ParameterSpec parameter, String schema, SchemaStore store) {
    this.parameter = parameter;
    this.schema = schema;
    this.store = store;
    this.shape = ValueShape.of(schema, store.references());
    this.loc = List.of(parameter.in().text(), parameter.name());
    this.converter = new ValueConverter(store);
    this.objects = new ObjectParameterReader(parameter, shape, store.references(), converter);
  }

  /**
   * Returns every fault of the parameter.
   *
   * @param texts the decoded texts of the parameter; empty when it is absent
   * @param all the texts of all parameters in the same part of the request by name, because an
   *     object may consist of several parameters
   */
  List<Fault> check(List<String> texts, Map<String, List<String>> all) {
    if (!shape.objects().isEmpty()
        && parameter.in() == ParameterSpec.In.QUERY
        && parameter.style().equals("deepObject")) {
      return checkObject(objects.deepObject(all));
    }
    if (texts.isEmpty()) {
      return shape.objects().isEmpty() ? absent() : checkObject(objects.exploded(all));
    }
    if (parameter.json()) {
      return checkJson(texts.get(texts.size() - 1));
    }
    if (!shape.objects().isEmpty()
        && shape.scalars().isEmpty()
        && shape.arrays().isEmpty()) {
      return Set.of("form", "simple").contains(parameter.style())
          ? checkObject(Optional.of(objects.joined(split(texts))))
          : List.of();
    }
    return switch (parameter.style()) {
      case "form", "simple", "spaceDelimited", "pipeDelimited" -> checkText(texts);
      default -> List.of();
    };
  }

  /**
   * Returns the object whose declared properties are the given fields of a form. Empty when the
   * schema declares no object.
   */
  Optional<ObjectNode> formFields(Map<String, List<String>> fields) {
    return shape.objects().isEmpty()
        ? Optional.empty()
        : objects.exploded(fields).or(() -> Optional.of(JsonNodeFactory.instance.objectNode()));
  }

  private List<Fault> absent() {
    return parameter.required()
        ? List.of(Fault.of("missing", loc, "Field required", NullNode.getInstance()))
        : List.of();
  }

  private List<Fault> checkObject(Optional<ObjectNode> value) {
    return value.map(object -> store.validate(schema, object, loc, true)).orElseGet(this::absent);
  }

  private List<Fault> checkJson(String text) {
    if (JsonText.read(text) instanceof JsonBody.Parsed parsed) {
      return store.validate(schema, parsed.value(), loc, false);
    }
    return List.of(Fault.of("json_invalid", loc, "JSON decode error", TextNode.valueOf(text)));
  }

  private List<Fault> checkText(List<String> texts) {
    List<String> items = shape.arrays().isEmpty() ? texts : split(texts);
    if (!shape.arrays().isEmpty() && (items.size() > 1 || shape.scalars().isEmpty())) {
      JsonNode array = converter.array(shape, items);
      return withOriginalTexts(store.validate(shape.arraySchema(), array, loc, true), items);
    }
    String last = items.get(items.size() - 1);
    JsonNode scalar = converter.scalar(shape, last);
    return withOriginalTexts(
        store.validate(shape.scalarSchema(), scalar, loc, true), List.of(last));
  }

  /** Splits texts that have several items each. */
  private List<String> split(List<String> texts) {
    if (parameter.explode() && parameter.style().equals("form")) {
      return texts;
    }
    String separator = SEPARATORS.getOrDefault(parameter.style(), ",");
    List<String> items = new ArrayList<>();
    for (String text : texts) {
      for (String item : text.split(Pattern.quote(separator), -1)) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /** Replaces the converted values in the faults by the texts that the client sent. */
  private static List<Fault> withOriginalTexts(List<Fault> faults, List<String> texts) {
    List<Fault> replaced = new ArrayList<>();
    for (Fault fault : faults) {
      Object last = fault.loc().get(fault.loc().size() - 1);
      boolean value = fault.input().filter(JsonNode::isValueNode).isPresent();
      int index = last instanceof Integer item && item < texts.size() ? item : 0;
      Optional<JsonNode> input =
          value ? Optional.of(TextNode.valueOf(texts.get(index))) : fault.input();
      replaced.add(new Fault(fault.type(), fault.loc(), fault.msg(), input, fault.ctx()));
    }
    return replaced;
  }
}
