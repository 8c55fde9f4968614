package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.Behaviour;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ResponsePlan;
import floe.simulator.response.ValidatedRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the resources of any document: what was created can be read, listed, changed and deleted.
 *
 * <p>A resource that was never created is answered all the same, and the same id always gives the
 * same resource. A deleted resource is not found. A collection shows samples until a resource is
 * created in it.
 */
public final class StatefulResources implements Behaviour {
  private final SeededRandom random;
  private final ResourceStore store = new ResourceStore();
  private final ResourceLists lists = new ResourceLists();
  private final Map<Operation, Optional<ResourceAction>> actions = new ConcurrentHashMap<>();
  private final Map<Contract, ResourceActions> actionsByContract =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Creates an empty store. */
  public StatefulResources(SeededRandom random) {
    this.random = random.derive("resources");
  }

  @Override
  public void reset() {
    store.clear();
    lists.clear();
  }

  @Override
  public void documentsChanged() {
    actions.clear();
    actionsByContract.clear();
    lists.clear();
  }

  @Override
  public Optional<SimulatedResponse> respond(ValidatedRequest request) {
    OperationPlan plan = request.plan();
    Optional<ResourceAction> found = actions.computeIfAbsent(
        plan.operation(),
        operation -> actionsByContract
            .computeIfAbsent(
                plan.contract(), contract -> new ResourceActions(contract.operations()))
            .find(operation));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ResourceAction action = found.get();
    String path = action.collectionPath(request.received().message().path());
    ResourceCollection collection = store.collection(path);
    String id = request.pathParameters().getOrDefault(action.idParameter(), "");
    if (!id.isEmpty() && isDeleted(plan, collection, id)) {
      return Optional.of(ErrorResponses.notFound(plan));
    }
    return switch (action.type()) {
      case CREATE -> create(request, collection, path);
      case LIST -> lists.list(request, collection, path);
      case READ, OTHER -> read(request, collection, path, action);
      case UPDATE -> update(request, collection, path, action);
      case DELETE -> {
        store.delete(path, id);
        yield read(request, collection, path, action)
            .or(() -> Optional.of(plan.success().defaultResponse()));
      }
    };
  }

  /** A deleted sample is only missing where the document declares a response for it. */
  private static boolean isDeleted(OperationPlan plan, ResourceCollection collection, String id) {
    boolean declared = plan.response(404).isPresent() || plan.response(410).isPresent();
    return declared ? collection.isDeleted(id) : collection.wasCreatedAndDeleted(id);
  }

  private Optional<SimulatedResponse> create(
      ValidatedRequest request, ResourceCollection collection, String path) {
    ResponsePlan success = request.plan().success();
    SeededRandom resourceRandom = random.derive(path).derive(collection.nextNumber());
    Optional<ObjectNode> template = template(success, request.body(), resourceRandom);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> idField = ResourceId.fieldFor(template.get(), "");
    ObjectNode resource = template.get();
    if (idField.isPresent()) {
      resource = ResourceId.withNewId(resource, idField.get(), success, resourceRandom);
    }
    if (request.body().orElse(null) instanceof ObjectNode body) {
      ObjectNode requested = body.deepCopy();
      idField.ifPresent(requested::remove);
      resource = FieldMerger.merge(resource, requested, success::accepts);
    }
    ObjectNode created = resource;
    SimulatedResponse response = success.withBody(created);
    idField.ifPresent(field ->
        store.put(path, created.path(field).asText(), created, true, response.body().length));
    return Optional.of(response);
  }

  private Optional<SimulatedResponse> read(
      ValidatedRequest request, ResourceCollection collection, String path, ResourceAction action) {
    return current(request, collection, path, action)
        .map(resource -> request.plan().success().withBody(resource));
  }

  private Optional<SimulatedResponse> update(
      ValidatedRequest request, ResourceCollection collection, String path, ResourceAction action) {
    Optional<ObjectNode> resource = current(request, collection, path, action);
    if (resource.isEmpty() || !(request.body().orElse(null) instanceof ObjectNode body)) {
      return resource.map(request.plan().success()::withBody);
    }
    ResponsePlan success = request.plan().success();
    ObjectNode updated = FieldMerger.merge(resource.get(), body, success::accepts);
    SimulatedResponse response = success.withBody(updated);
    String id = request.pathParameters().getOrDefault(action.idParameter(), "");
    store.put(path, id, updated, false, response.body().length);
    return Optional.of(response);
  }

  /** Returns the stored resource, or else the one that is always generated for its id. */
  private Optional<ObjectNode> current(
      ValidatedRequest request, ResourceCollection collection, String path, ResourceAction action) {
    ResponsePlan success = request.plan().success();
    String id = request.pathParameters().getOrDefault(action.idParameter(), "");
    Optional<ObjectNode> generated = template(
            success, Optional.empty(), random.derive(path).derive(id))
        .map(resource -> ResourceId.fieldFor(resource, action.idParameter())
            .map(field -> ResourceId.withId(resource, field, id, success))
            .orElse(resource));
    return generated.map(resource -> collection
        .get(id)
        .map(stored -> success.accepts(stored)
            ? stored
            : FieldMerger.merge(resource, stored, success::accepts))
        .orElse(resource));
  }

  /**
   * Returns the example that is most similar to the request, or else a generated body; empty when
   * that is not an object.
   */
  private static Optional<ObjectNode> template(
      ResponsePlan success, Optional<JsonNode> requestBody, SeededRandom random) {
    Optional<JsonNode> example = success.examples().values().stream()
        .reduce((first, second) ->
            similarity(second, requestBody) > similarity(first, requestBody) ? second : first);
    return example
        .or(() -> success.generatedBody(random))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  /** Counts the fields of the request that the example has with the same value. */
  private static long similarity(JsonNode example, Optional<JsonNode> requestBody) {
    return requestBody.stream()
        .flatMap(body -> body.properties().stream())
        .filter(field ->
            field.getValue().isValueNode() && field.getValue().equals(example.path(field.getKey())))
        .count();
  }
}
