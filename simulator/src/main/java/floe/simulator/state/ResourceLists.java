package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ResponsePlan;
import floe.simulator.response.ValidatedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists collections. Creating a list costs more than the rest of a response, so the last lists are
 * kept until their collection changes.
 */
final class ResourceLists {
  private static final int MAX_CACHED = 64;

  private final Map<String, CachedList> cache = new ConcurrentHashMap<>();

  /** The response to a list request while its collection had this version. */
  private record CachedList(
      ResourceCollection collection, long version, Optional<SimulatedResponse> response) {}

  /** Returns the page that the request asks for; empty when the response holds no list. */
  Optional<SimulatedResponse> list(
      ValidatedRequest request, ResourceCollection collection, String path) {
    String key = request.plan().operation().id() + " " + path + " "
        + request.received().message().query();
    long version = collection.version();
    CachedList cached = cache.get(key);
    if (cached != null && cached.version() == version && cached.collection().equals(collection)) {
      return cached.response();
    }
    Optional<SimulatedResponse> response = createList(request, collection);
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(key, new CachedList(collection, version, response));
    return response;
  }

  void clear() {
    cache.clear();
  }

  private static Optional<SimulatedResponse> createList(
      ValidatedRequest request, ResourceCollection collection) {
    ResponsePlan success = request.plan().success();
    Optional<JsonNode> sample = success.defaultBody().map(JsonNode::deepCopy);
    Optional<ArrayNode> target = sample.flatMap(Paginator::itemsOf);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    List<JsonNode> items = collection.hasCreatedResources()
        ? resources(collection, sample.get(), target.get(), success)
        : samples(collection, target.get());
    Paginator.fillPage(sample.get(), target.get(), items, request);
    JsonNode body =
        success.accepts(sample.get()) ? sample.get() : success.defaultBody().orElseThrow();
    return Optional.of(success.withBody(body));
  }

  private static List<JsonNode> resources(
      ResourceCollection collection, JsonNode body, ArrayNode target, ResponsePlan success) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode template = target.path(0).deepCopy();
    for (ObjectNode resource : collection.all()) {
      items.add(ListItem.of(template, resource, body, target, success));
    }
    return items;
  }

  /** Returns the items of the sample that were not deleted. */
  private static List<JsonNode> samples(ResourceCollection collection, ArrayNode target) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : target) {
      boolean deleted = ResourceId.fieldFor(item, "")
          .filter(field -> collection.isDeleted(item.path(field).asText()))
          .isPresent();
      if (!deleted) {
        items.add(item);
      }
    }
    return items;
  }
}
