package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.Answer;
import floe.simulator.Exchange;
import floe.simulator.data.Chance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the operations on files do. An unknown file of the free world is left to the samples. */
final class FileRules {
  private static final int MOST_LISTINGS = 64;

  private final Library library;
  private final Store store;
  private final FileBodies bodies;
  private final Moments moments;
  private final Chance chance;
  private final Map<String, Listing> listings = new ConcurrentHashMap<>();

  /** A list as it was answered when the library was at this version. */
  private record Listing(long version, Optional<Answer> answer) {}

  FileRules(Library library, Store store, FileBodies bodies, Moments moments, Chance run) {
    this.library = library;
    this.store = store;
    this.bodies = bodies;
    this.moments = moments;
    this.chance = run.of("files");
  }

  Optional<Answer> create(Exchange exchange, Caller caller) {
    Rules.Owner owner = Rules.owner(exchange, caller);
    if (owner instanceof Rules.Owner.Refused refused) {
      return Optional.of(Rules.refused(exchange, List.of(refused.fault())));
    }
    Chance own = chance.of(library.next());
    Instant now = moments.now();
    StoredFile file = new StoredFile(
        Worlds.uuid(own),
        ((Rules.Owner.Is) owner).organizationId(),
        Rules.body(exchange),
        Worlds.uuid(own.of("upload")).replace("-", ""),
        now);
    library.add(file, exchange.call().message().body().length).forEach(store::discard);
    return Optional.of(
        Rules.success(exchange, bodies.upload(file, exchange.call().baseUrl(), now)));
  }

  Optional<Answer> uploaded(Exchange exchange, Caller caller) {
    return with(exchange, caller, file -> {
      synchronized (file) {
        List<Fault> faults = Completion.of(file, Rules.body(exchange), moments.now());
        if (!faults.isEmpty()) {
          return Rules.refused(exchange, faults);
        }
      }
      library.touch();
      return Rules.success(exchange, bodies.read(file, exchange.call().baseUrl()));
    });
  }

  Optional<Answer> update(Exchange exchange, Caller caller) {
    return with(exchange, caller, file -> {
      if (file.isSupport()) {
        return Rules.forbidden(exchange.plan());
      }
      ObjectNode patch = Rules.body(exchange);
      Rules.text(patch, "name").filter(name -> !name.isEmpty()).ifPresent(name -> file.name = name);
      Rules.text(patch, "version")
          .filter(version -> !version.isEmpty())
          .ifPresent(version -> file.version = patch.path("version"));
      library.touch();
      return Rules.success(exchange, bodies.read(file, exchange.call().baseUrl()));
    });
  }

  Optional<Answer> delete(Exchange exchange, Caller caller) {
    Optional<Answer> answer = with(exchange, caller, file -> {
      if (file.isSupport()) {
        return Rules.forbidden(exchange.plan());
      }
      library.delete(file.id);
      store.discard(file);
      return exchange.plan().success().declared();
    });
    if (answer.isEmpty()) {
      library.delete(id(exchange));
    }
    return answer;
  }

  Optional<Answer> download(Exchange exchange, Caller caller) {
    return with(exchange, caller, file -> {
      if (file.completed.isEmpty()) {
        return Rules.notFound(exchange);
      }
      if (file.isSupport() || file.flaggedAt.isPresent()) {
        return Rules.forbidden(exchange.plan());
      }
      Instant now = moments.now();
      return Rules.success(
          exchange,
          bodies.download(
              file,
              bodies.downloadUrl(file, exchange.call().baseUrl(), now),
              now.plus(Presigner.LIFETIME)));
    });
  }

  /** The same list is asked for again and again: it is made once for each state of the library. */
  Optional<Answer> list(Exchange exchange, Caller caller) {
    String key = caller.world().id()
        + caller.issued()
        + exchange.call().baseUrl()
        + exchange.call().message().query();
    long version = library.version();
    Listing known = listings.get(key);
    if (known != null && known.version() == version) {
      return known.answer();
    }
    Optional<Answer> made = made(exchange, caller);
    if (listings.size() >= MOST_LISTINGS) {
      listings.clear();
    }
    listings.put(key, new Listing(version, made));
    return made;
  }

  private Optional<Answer> made(Exchange exchange, Caller caller) {
    List<StoredFile> files = library.files(caller.world().id());
    if (files.isEmpty() && !caller.issued()) {
      return Optional.empty();
    }
    Map<String, List<String>> query = exchange.call().message().query();
    Set<String> ids = lower(query.getOrDefault("ids", List.of()));
    Set<String> organizations = lower(query.getOrDefault("organization_id", List.of()));
    Predicate<StoredFile> wanted = file -> file.completed.isPresent()
        && !file.isSupport()
        && (ids.isEmpty() || ids.contains(file.id))
        && (organizations.isEmpty() || organizations.contains(file.organizationId));
    String base = exchange.call().baseUrl();
    return Optional.of(Rules.success(
        exchange,
        page(files.stream().filter(wanted).toList(), query, file -> bodies.read(file, base))));
  }

  /** One page of a list, as the API cuts it: 10 unless told, at most 100. */
  static <T> ObjectNode page(
      List<T> items, Map<String, List<String>> query, Function<T, JsonNode> shown) {
    long limit = Math.min(100, last(query, "limit", 10));
    long page = last(query, "page", 1);
    ObjectNode body = Rules.JSON.objectNode();
    ArrayNode slot = body.putArray("items");
    items.stream()
        .skip(Math.multiplyExact(Math.min(page - 1, Integer.MAX_VALUE), limit))
        .limit(limit)
        .forEach(item -> slot.add(shown.apply(item)));
    body.putObject("pagination")
        .put("total_count", items.size())
        .put("max_page", (items.size() + limit - 1) / limit);
    return body;
  }

  private static long last(Map<String, List<String>> query, String name, long otherwise) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty()
        ? otherwise
        : Long.parseLong(values.get(values.size() - 1).strip());
  }

  static Set<String> lower(List<String> ids) {
    return ids.stream().map(FileBodies::lower).collect(Collectors.toSet());
  }

  /** The file that the path names; of an issued token's world, an unknown one is not found. */
  private Optional<Answer> with(
      Exchange exchange, Caller caller, Function<StoredFile, Answer> then) {
    String id = id(exchange);
    Optional<StoredFile> file = library
        .file(id)
        .filter(found ->
            !caller.issued() || found.organizationId.equals(caller.world().id()));
    if (file.isPresent()) {
      return file.map(then);
    }
    boolean gone = caller.issued() || library.isDeleted(id) || library.file(id).isPresent();
    return gone ? Optional.of(Rules.notFound(exchange)) : Optional.empty();
  }

  private static String id(Exchange exchange) {
    return FileBodies.lower(exchange.pathParameters().getOrDefault("id", ""));
  }
}
