package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.response.ResponsePlan;
import java.util.function.Predicate;

/** Converts a stored resource to an item of a list. */
final class ListItem {
  private ListItem() {}

  /**
   * Returns the resource itself if the list's schema allows it, otherwise a sample item with the
   * resource's values.
   *
   * @param template an item of the sample list
   * @param body the list's whole body, in which each candidate is validated
   * @param target the array in that body
   */
  static JsonNode of(
      JsonNode template,
      ObjectNode resource,
      JsonNode body,
      ArrayNode target,
      ResponsePlan success) {
    Predicate<JsonNode> isValid = item -> {
      target.removeAll();
      target.add(item);
      return success.accepts(body);
    };
    if (isValid.test(resource) || !(template instanceof ObjectNode item)) {
      return resource;
    }
    return FieldMerger.merge(item, resource, isValid);
  }
}
