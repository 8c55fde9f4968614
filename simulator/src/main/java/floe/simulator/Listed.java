package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** A stored resource in the form that a list gives it. */
final class Listed {
  private Listed() {}

  /**
   * The resource itself where the list takes it, else the list's own item that says the same.
   *
   * @param model an item of the list as the document gives it
   * @param body the list's whole body, in which each form is tried
   * @param slot the array in that body
   */
  static JsonNode as(
      JsonNode model, ObjectNode resource, JsonNode body, ArrayNode slot, ResponsePlan response) {
    Predicate<JsonNode> keeps = item -> {
      slot.removeAll();
      slot.add(item);
      return response.keeps(body);
    };
    if (keeps.test(resource) || !(model instanceof ObjectNode item)) {
      return resource;
    }
    return Echo.of(item, resource, keeps);
  }
}
