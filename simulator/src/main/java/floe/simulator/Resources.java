package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.simulator.data.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers resources of any document: what was created can be read, listed, changed and deleted.
 *
 * <p>What was never created is there all the same, and the same id always gives the same resource;
 * what was deleted is gone. A collection shows samples until something is created in it.
 */
final class Resources implements Behaviour {
  private static final int LISTINGS = 64;

  private final Chance run;
  private final Shelves shelves = new Shelves();
  private final Map<Operation, Optional<Role>> roles = new ConcurrentHashMap<>();
  private final Map<Contract, Role.Shapes> shapes =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();

  /** A list as it was answered when its collection was at this version. */
  private record Listing(Shelf shelf, long version, Optional<Answer> answer) {}

  Resources(Chance run) {
    this.run = run.of("resources");
  }

  @Override
  public void reset() {
    shelves.clear();
    listings.clear();
  }

  @Override
  public void documentsChanged() {
    roles.clear();
    shapes.clear();
    listings.clear();
  }

  @Override
  public Optional<Answer> answer(Exchange exchange) {
    OperationPlan plan = exchange.plan();
    Optional<Role> known = roles.computeIfAbsent(
        plan.operation(),
        operation -> shapes
            .computeIfAbsent(plan.contract(), contract -> new Role.Shapes(contract.operations()))
            .of(operation));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Role role = known.get();
    String collection = role.collection(exchange.call().message().path());
    Shelf shelf = shelves.at(collection);
    String id = exchange.pathParameters().getOrDefault(role.identity(), "");
    if (!id.isEmpty() && isGone(plan, shelf, id)) {
      return Optional.of(Refusals.notFound(plan));
    }
    return switch (role.action()) {
      case CREATE -> create(exchange, shelf, collection);
      case LIST -> listOnce(exchange, shelf, collection);
      case READ, TOUCH -> one(exchange, shelf, collection, role, false);
      case UPDATE -> one(exchange, shelf, collection, role, true);
      case DELETE -> {
        shelves.delete(collection, id);
        yield one(exchange, shelf, collection, role, false)
            .or(() -> Optional.of(plan.success().declared()));
      }
    };
  }

  /** A deleted sample is only missed where the document declares that something may be missing. */
  private static boolean isGone(OperationPlan plan, Shelf shelf, String id) {
    boolean declared = plan.response(404).isPresent() || plan.response(410).isPresent();
    return declared ? shelf.isDeleted(id) : shelf.isDeletedCreation(id);
  }

  private Optional<Answer> create(Exchange exchange, Shelf shelf, String collection) {
    ResponsePlan response = exchange.plan().success();
    Chance chance = run.of(collection).of(shelf.next());
    Optional<ObjectNode> base = base(response, exchange.body(), chance);
    if (base.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> field = Identity.field(base.get(), "");
    ObjectNode body = base.get();
    if (field.isPresent()) {
      body = Identity.fresh(body, field.get(), response, chance);
    }
    if (exchange.body().orElse(null) instanceof ObjectNode request) {
      ObjectNode echoed = request.deepCopy();
      field.ifPresent(echoed::remove);
      body = Echo.of(body, echoed, response::keeps);
    }
    ObjectNode made = body;
    Answer answer = response.with(made);
    field.ifPresent(name ->
        shelves.put(collection, made.path(name).asText(), made, true, answer.body().length));
    return Optional.of(answer);
  }

  /** The same list is asked for again and again, and making it costs more than all the rest. */
  private Optional<Answer> listOnce(Exchange exchange, Shelf shelf, String collection) {
    String key = exchange.plan().operation().id() + " " + collection + " "
        + exchange.call().message().query();
    long version = shelf.version();
    Listing known = listings.get(key);
    if (known != null && known.version() == version && known.shelf().equals(shelf)) {
      return known.answer();
    }
    Optional<Answer> made = list(exchange, shelf);
    if (listings.size() >= LISTINGS) {
      listings.clear();
    }
    listings.put(key, new Listing(shelf, version, made));
    return made;
  }

  private Optional<Answer> list(Exchange exchange, Shelf shelf) {
    ResponsePlan response = exchange.plan().success();
    Optional<JsonNode> sample = response.body().map(JsonNode::deepCopy);
    Optional<ArrayNode> slot = sample.flatMap(Pages::items);
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    List<JsonNode> items = new ArrayList<>();
    if (shelf.written()) {
      JsonNode model = slot.get().path(0).deepCopy();
      for (ObjectNode resource : shelf.all()) {
        items.add(Listed.as(model, resource, sample.get(), slot.get(), response));
      }
    } else {
      slot.get()
          .forEach(item -> Identity.field(item, "")
              .filter(field -> shelf.isDeleted(item.path(field).asText()))
              .ifPresentOrElse(field -> {}, () -> items.add(item)));
    }
    JsonNode before = response.body().orElseThrow();
    Pages.fill(sample.get(), slot.get(), items, exchange);
    return Optional.of(response.with(response.keeps(sample.get()) ? sample.get() : before));
  }

  /**
   * One resource: the stored one, else the one that its id always gives; an update changes and
   * stores it.
   */
  private Optional<Answer> one(
      Exchange exchange, Shelf shelf, String collection, Role role, boolean update) {
    ResponsePlan response = exchange.plan().success();
    String id = exchange.pathParameters().getOrDefault(role.identity(), "");
    Optional<ObjectNode> base =
        base(response, Optional.empty(), run.of(collection).of(id));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode body = Identity.field(base.get(), role.identity())
        .map(field -> Identity.given(base.get(), field, id, response))
        .orElse(base.get());
    Optional<ObjectNode> stored = shelf.get(id);
    if (stored.isPresent()) {
      body = response.keeps(stored.get())
          ? stored.get()
          : Echo.of(body, stored.get(), response::keeps);
    }
    if (!update || !(exchange.body().orElse(null) instanceof ObjectNode request)) {
      return Optional.of(response.with(body));
    }
    ObjectNode updated = Echo.of(body, request, response::keeps);
    Answer answer = response.with(updated);
    shelves.put(collection, id, updated, false, answer.body().length);
    return Optional.of(answer);
  }

  /**
   * The example that is most like the request, else a generated body; empty when it is no object.
   */
  private static Optional<ObjectNode> base(
      ResponsePlan response, Optional<JsonNode> request, Chance chance) {
    Optional<JsonNode> like = response.examples().values().stream()
        .reduce((first, second) ->
            likeness(second, request) > likeness(first, request) ? second : first);
    return like.or(() -> response.generated(chance))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  private static long likeness(JsonNode example, Optional<JsonNode> request) {
    return request.stream()
        .flatMap(body -> body.properties().stream())
        .filter(field ->
            field.getValue().isValueNode() && field.getValue().equals(example.path(field.getKey())))
        .count();
  }
}
