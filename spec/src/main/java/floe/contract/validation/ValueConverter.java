package floe.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.schema.SchemaStore;
import floe.contract.schema.ValueShape;
import floe.contract.text.TextValue;
import java.util.List;

/** Converts the texts of a parameter to the JSON values that its schema expects. */
final class ValueConverter {
  private final SchemaStore store;

  ValueConverter(SchemaStore store) {
    this.store = store;
  }

  /**
   * Converts one text. If the text can mean several values, returns the first one that is valid
   * against the schema, or the first one when none is valid.
   */
  JsonNode scalar(ValueShape shape, String text) {
    List<JsonNode> candidates = TextValue.read(text, shape.scalarTypes());
    if (candidates.size() > 1) {
      for (JsonNode candidate : candidates) {
        if (store.validate(shape.scalarSchema(), candidate, List.of(), true).isEmpty()) {
          return candidate;
        }
      }
    }
    return candidates.get(0);
  }

  /** Converts the texts of the items of an array. */
  ArrayNode array(ValueShape shape, List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ValueShape items = shape.items(store.references()).orElse(ValueShape.ANY);
    texts.forEach(text -> array.add(scalar(items, text)));
    return array;
  }
}
