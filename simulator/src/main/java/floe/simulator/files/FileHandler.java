package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Handles the operations on files. For an unknown file of the shared world the result is empty, and
 * a sample is answered.
 */
final class FileHandler {
  private static final int MAX_CACHED_LISTS = 64;

  private final InMemoryRepository repository;
  private final SimulatedStore store;
  private final FileSerializer serializer;
  private final SimulatorClock clock;
  private final SeededRandom random;
  private final Map<String, CachedList> cachedLists = new ConcurrentHashMap<>();

  /** The list response at one version of the repository. */
  private record CachedList(long version, Optional<SimulatedResponse> response) {}

  FileHandler(
      InMemoryRepository repository,
      SimulatedStore store,
      FileSerializer serializer,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.store = store;
    this.serializer = serializer;
    this.clock = clock;
    this.random = random.derive("files");
  }

  Optional<SimulatedResponse> create(ValidatedRequest request, TokenHolder holder) {
    OwnerResolver.Owner owner = OwnerResolver.resolve(request, holder);
    if (owner instanceof OwnerResolver.Owner.Invalid invalid) {
      return Optional.of(FilesResponses.invalid(request, List.of(invalid.fault())));
    }
    SeededRandom fileRandom = random.derive(repository.nextNumber());
    Instant now = clock.now();
    StoredFile file = new StoredFile(
        fileRandom.uuid(),
        ((OwnerResolver.Owner.Resolved) owner).id(),
        RequestFields.body(request),
        fileRandom.derive("upload").uuid().replace("-", ""),
        now);
    repository.add(file, request.received().message().body().length).forEach(store::deleteParts);
    return Optional.of(FilesResponses.success(
        request, serializer.upload(file, request.received().baseUrl(), now)));
  }

  Optional<SimulatedResponse> uploaded(ValidatedRequest request, TokenHolder holder) {
    return withFile(request, holder, file -> {
      synchronized (file) {
        List<Fault> faults =
            CompletionHandler.complete(file, RequestFields.body(request), clock.now());
        if (!faults.isEmpty()) {
          return FilesResponses.invalid(request, faults);
        }
      }
      repository.markChanged();
      return FilesResponses.success(
          request, serializer.read(file, request.received().baseUrl()));
    });
  }

  Optional<SimulatedResponse> update(ValidatedRequest request, TokenHolder holder) {
    return withFile(request, holder, file -> {
      if (file.isSupport()) {
        return FilesResponses.forbidden(request.plan());
      }
      ObjectNode patch = RequestFields.body(request);
      RequestFields.text(patch, "name")
          .filter(name -> !name.isEmpty())
          .ifPresent(name -> file.name = name);
      RequestFields.text(patch, "version")
          .filter(version -> !version.isEmpty())
          .ifPresent(version -> file.version = patch.path("version"));
      repository.markChanged();
      return FilesResponses.success(
          request, serializer.read(file, request.received().baseUrl()));
    });
  }

  Optional<SimulatedResponse> delete(ValidatedRequest request, TokenHolder holder) {
    Optional<SimulatedResponse> response = withFile(request, holder, file -> {
      if (file.isSupport()) {
        return FilesResponses.forbidden(request.plan());
      }
      repository.delete(file.id);
      store.deleteParts(file);
      return request.plan().success().defaultResponse();
    });
    if (response.isEmpty()) {
      repository.delete(id(request));
    }
    return response;
  }

  Optional<SimulatedResponse> download(ValidatedRequest request, TokenHolder holder) {
    return withFile(request, holder, file -> {
      if (file.completed.isEmpty()) {
        return FilesResponses.notFound(request);
      }
      if (file.isSupport() || file.flaggedAt.isPresent()) {
        return FilesResponses.forbidden(request.plan());
      }
      Instant now = clock.now();
      return FilesResponses.success(
          request,
          serializer.download(
              file,
              serializer.downloadUrl(file, request.received().baseUrl(), now),
              now.plus(SimulatedPresigner.LIFETIME)));
    });
  }

  /** Returns the cached list as long as the repository has not changed. */
  Optional<SimulatedResponse> list(ValidatedRequest request, TokenHolder holder) {
    String key = holder.world().id()
        + holder.issued()
        + request.received().baseUrl()
        + request.received().message().query();
    long version = repository.version();
    CachedList known = cachedLists.get(key);
    if (known != null && known.version() == version) {
      return known.response();
    }
    Optional<SimulatedResponse> list = createList(request, holder);
    if (cachedLists.size() >= MAX_CACHED_LISTS) {
      cachedLists.clear();
    }
    cachedLists.put(key, new CachedList(version, list));
    return list;
  }

  private Optional<SimulatedResponse> createList(ValidatedRequest request, TokenHolder holder) {
    List<StoredFile> files = repository.files(holder.world().id());
    if (files.isEmpty() && !holder.issued()) {
      return Optional.empty();
    }
    Map<String, List<String>> query = request.received().message().query();
    Set<String> ids = lower(query.getOrDefault("ids", List.of()));
    Set<String> organizations = lower(query.getOrDefault("organization_id", List.of()));
    Predicate<StoredFile> filter = file -> file.completed.isPresent()
        && !file.isSupport()
        && (ids.isEmpty() || ids.contains(file.id))
        && (organizations.isEmpty() || organizations.contains(file.organizationId));
    String base = request.received().baseUrl();
    return Optional.of(FilesResponses.success(
        request,
        FilePagination.page(
            files.stream().filter(filter).toList(), query, file -> serializer.read(file, base))));
  }

  static Set<String> lower(List<String> ids) {
    return ids.stream().map(FileSerializer::lower).collect(Collectors.toSet());
  }

  /**
   * Calls a function with the file of the path. Unknown files of an issued token's world are not
   * found; otherwise the result is empty.
   */
  private Optional<SimulatedResponse> withFile(
      ValidatedRequest request,
      TokenHolder holder,
      Function<StoredFile, SimulatedResponse> respond) {
    String id = id(request);
    Optional<StoredFile> file = repository
        .file(id)
        .filter(found ->
            !holder.issued() || found.organizationId.equals(holder.world().id()));
    if (file.isPresent()) {
      return file.map(respond);
    }
    boolean missing =
        holder.issued() || repository.isDeleted(id) || repository.file(id).isPresent();
    return missing ? Optional.of(FilesResponses.notFound(request)) : Optional.empty();
  }

  private static String id(ValidatedRequest request) {
    return FileSerializer.lower(request.pathParameters().getOrDefault("id", ""));
  }
}
