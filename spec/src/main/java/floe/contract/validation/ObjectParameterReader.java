package floe.contract.validation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.ParameterSpec;
import floe.contract.document.References;
import floe.contract.schema.ValueShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a parameter that is an object (OpenAPI 3.1, parameter object, style examples). */
final class ObjectParameterReader {
  private final ParameterSpec parameter;
  private final ValueShape shape;
  private final References references;
  private final ValueConverter converter;

  ObjectParameterReader(
      ParameterSpec parameter, ValueShape shape, References references, ValueConverter converter) {
    this.parameter = parameter;
    this.shape = shape;
    this.references = references;
    this.converter = converter;
  }

  /**
   * Reads an object in the style {@code deepObject}, e.g. {@code color[R]=100&color[G]=200}.
   *
   * @param all the texts of all parameters by name
   * @return the object; empty when no parameter belongs to it
   */
  Optional<ObjectNode> deepObject(Map<String, List<String>> all) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String opening = parameter.name() + "[";
    all.forEach((name, texts) -> {
      if (name.startsWith(opening) && name.endsWith("]")) {
        put(object, name.substring(opening.length(), name.length() - 1), texts);
      }
    });
    return object.isEmpty() ? Optional.empty() : Optional.of(object);
  }

  /** Reads an object from the items of one text: {@code R,100} or, exploded, {@code R=100}. */
  ObjectNode joined(List<String> items) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      int equals = item.indexOf('=');
      if (parameter.explode() && equals > 0) {
        put(object, item.substring(0, equals), List.of(item.substring(equals + 1)));
      } else if (!parameter.explode() && i + 1 < items.size()) {
        put(object, item, List.of(items.get(++i)));
      }
    }
    return object;
  }

  /**
   * Reads an exploded object in the style {@code form}: each declared property is a parameter of
   * its own.
   *
   * @param all the texts of all parameters by name
   * @return the object; empty when no parameter belongs to it
   */
  Optional<ObjectNode> exploded(Map<String, List<String>> all) {
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
        .map(declared -> ValueShape.of(declared.pointer(), references))
        .findFirst()
        .orElse(ValueShape.ANY);
    if (property.arrays().isEmpty() || (texts.size() == 1 && !property.scalars().isEmpty())) {
      object.set(name, converter.scalar(property, texts.get(texts.size() - 1)));
    } else {
      object.set(name, converter.array(property, texts));
    }
  }
}
