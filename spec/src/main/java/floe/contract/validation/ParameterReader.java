package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import floe.contract.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one parameter from its texts and checks it (OpenAPI 3.1, style values). */
final class ParameterReader {
  private static final Map<String, String> SEPARATORS =
      Map.of("spaceDelimited", " ", "pipeDelimited", "|");

  private final ParameterSpec parameter;
  private final String schema;
  private final SchemaStore store;
  private final ValueShape shape;
  private final List<Object> loc;

  ParameterReader(ParameterSpec parameter, String schema, SchemaStore store) {
    this.parameter = parameter;
    this.schema = schema;
    this.store = store;
    this.shape = ValueShape.of(schema, store.references());
    this.loc = List.of(parameter.in().text(), parameter.name());
  }

  /**
   * Every fault of the parameter.
   *
   * @param texts its values as they arrived, decoded; empty when it is absent
   * @param all every parameter that travels the same way, for objects that are spread over several
   */
  List<Fault> check(List<String> texts, Map<String, List<String>> all) {
    if (!shape.objects().isEmpty()
        && parameter.in() == ParameterSpec.In.QUERY
        && parameter.style().equals("deepObject")) {
      return checkObject(deepObject(all));
    }
    if (texts.isEmpty()) {
      return shape.objects().isEmpty() ? absent() : checkObject(exploded(all));
    }
    if (parameter.json()) {
      return checkJson(texts.get(texts.size() - 1));
    }
    if (!shape.objects().isEmpty()
        && shape.scalars().isEmpty()
        && shape.arrays().isEmpty()) {
      return Set.of("form", "simple").contains(parameter.style())
          ? checkObject(joined(texts))
          : List.of();
    }
    return switch (parameter.style()) {
      case "form", "simple", "spaceDelimited", "pipeDelimited" -> checkText(texts);
      default -> List.of();
    };
  }

  /**
   * The object whose declared properties are parameters of their own; empty when it is not an
   * object that is declared.
   */
  Optional<ObjectNode> fields(Map<String, List<String>> all) {
    return shape.objects().isEmpty()
        ? Optional.empty()
        : exploded(all).or(() -> Optional.of(JsonNodeFactory.instance.objectNode()));
  }

  private List<Fault> absent() {
    return parameter.required()
        ? List.of(Fault.of("missing", loc, "Field required", NullNode.getInstance()))
        : List.of();
  }

  private List<Fault> checkText(List<String> texts) {
    List<String> items = shape.arrays().isEmpty() ? texts : split(texts);
    if (!shape.arrays().isEmpty() && (items.size() > 1 || shape.scalars().isEmpty())) {
      return asArrived(store.validate(shape.forMany(), array(shape, items), loc, true), items);
    }
    String last = items.get(items.size() - 1);
    return asArrived(store.validate(shape.forOne(), scalar(shape, last), loc, true), List.of(last));
  }

  private ArrayNode array(ValueShape of, List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ValueShape items = of.items(store.references()).orElse(ValueShape.ANY);
    texts.forEach(text -> array.add(scalar(items, text)));
    return array;
  }

  /** Of several readings the first that the schema takes, else the first. */
  private JsonNode scalar(ValueShape of, String text) {
    List<JsonNode> readings = TextValue.read(text, of.scalarTypes());
    if (readings.size() > 1) {
      for (JsonNode reading : readings) {
        if (store.validate(of.forOne(), reading, loc, true).isEmpty()) {
          return reading;
        }
      }
    }
    return readings.get(0);
  }

  /** Values that are written into one text. */
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

  private List<Fault> checkJson(String text) {
    if (JsonText.read(text) instanceof JsonBody.Parsed parsed) {
      return store.validate(schema, parsed.value(), loc, false);
    }
    return List.of(Fault.of("json_invalid", loc, "JSON decode error", TextNode.valueOf(text)));
  }

  private List<Fault> checkObject(Optional<ObjectNode> value) {
    return value.map(object -> store.validate(schema, object, loc, true)).orElseGet(this::absent);
  }

  private Optional<ObjectNode> deepObject(Map<String, List<String>> all) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String opening = parameter.name() + "[";
    all.forEach((name, texts) -> {
      if (name.startsWith(opening) && name.endsWith("]")) {
        put(object, name.substring(opening.length(), name.length() - 1), texts);
      }
    });
    return object.isEmpty() ? Optional.empty() : Optional.of(object);
  }

  /** An object that is one text: {@code a,1,b,2}, or {@code a=1,b=2} where it is exploded. */
  private Optional<ObjectNode> joined(List<String> texts) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<String> items = split(texts);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      int equals = item.indexOf('=');
      if (parameter.explode() && equals > 0) {
        put(object, item.substring(0, equals), List.of(item.substring(equals + 1)));
      } else if (!parameter.explode() && i + 1 < items.size()) {
        put(object, item, List.of(items.get(++i)));
      }
    }
    return Optional.of(object);
  }

  /** An object in form style whose properties are parameters of their own. */
  private Optional<ObjectNode> exploded(Map<String, List<String>> all) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (parameter.explode() && parameter.style().equals("form")) {
      shape
          .objects()
          .forEach(branch -> branch
              .node()
              .path("properties")
              .fieldNames()
              .forEachRemaining(name -> {
                if (all.containsKey(name)) {
                  put(object, name, all.getOrDefault(name, List.of()));
                }
              }));
    }
    return object.isEmpty() ? Optional.empty() : Optional.of(object);
  }

  private void put(ObjectNode object, String name, List<String> texts) {
    ValueShape property = shape.objects().stream()
        .map(branch -> branch.child("properties").child(name))
        .filter(declared -> !declared.node().isMissingNode())
        .map(declared -> ValueShape.of(declared.pointer(), store.references()))
        .findFirst()
        .orElse(ValueShape.ANY);
    if (property.arrays().isEmpty() || (texts.size() == 1 && !property.scalars().isEmpty())) {
      object.set(name, scalar(property, texts.get(texts.size() - 1)));
    } else {
      object.set(name, array(property, texts));
    }
  }

  /** Faults quote what was sent, not what it was read as. */
  private List<Fault> asArrived(List<Fault> faults, List<String> texts) {
    List<Fault> quoted = new ArrayList<>();
    for (Fault fault : faults) {
      Object last = fault.loc().get(fault.loc().size() - 1);
      boolean value = fault.input().filter(JsonNode::isValueNode).isPresent();
      int index = last instanceof Integer item && item < texts.size() ? item : 0;
      Optional<JsonNode> input =
          value ? Optional.of(TextNode.valueOf(texts.get(index))) : fault.input();
      quoted.add(new Fault(fault.type(), fault.loc(), fault.msg(), input, fault.ctx()));
    }
    return quoted;
  }
}
