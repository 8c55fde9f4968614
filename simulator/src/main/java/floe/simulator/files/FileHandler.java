package floe.simulator.files;

import floe.api.FilePatch;
import floe.api.FileRead;
import floe.api.ListResourceFileRead;
import floe.files.FileAccess;
import floe.files.Page;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Handles the operations on existing files. For an unknown file of the shared world the result is
 * empty, and a sample is answered.
 */
final class FileHandler {
  private static final int MAX_CACHED_LISTS = 64;

  private final InMemoryRepository repository;
  private final FileFinder files;
  private final SimulatedStore store;
  private final FileMapper mapper;
  private final SimulatorClock clock;
  private final Map<String, CachedList> cachedLists = new ConcurrentHashMap<>();

  /** The list response at one version of the repository. */
  private record CachedList(long version, Optional<SimulatedResponse> response) {}

  FileHandler(
      InMemoryRepository repository,
      SimulatedStore store,
      FileMapper mapper,
      SimulatorClock clock) {
    this.repository = repository;
    this.files = new FileFinder(repository);
    this.store = store;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Handles {@code files:list}: the cached list as long as the repository has not changed. */
  Optional<SimulatedResponse> list(FilesRequest request) {
    String key = request.holder().world().id()
        + (request.holder().issued() ? "issued" : "shared")
        + request.baseUrl()
        + request.validated().received().message().query();
    long version = repository.version();
    CachedList known = cachedLists.get(key);
    if (known != null && known.version() == version) {
      return known.response();
    }
    Optional<SimulatedResponse> list = createList(request);
    if (cachedLists.size() >= MAX_CACHED_LISTS) {
      cachedLists.clear();
    }
    cachedLists.put(key, new CachedList(version, list));
    return list;
  }

  private Optional<SimulatedResponse> createList(FilesRequest request) {
    List<StoredFile> all = repository.files(request.holder().world().id());
    if (all.isEmpty() && !request.holder().issued()) {
      return Optional.empty();
    }
    Set<UUID> ids = request.ids("ids");
    Set<UUID> organizationIds = request.ids("organization_id");
    List<StoredFile> listed = all.stream()
        .filter(FileAccess::isListed)
        .filter(file -> ids.isEmpty() || ids.contains(file.id()))
        .filter(
            file -> organizationIds.isEmpty() || organizationIds.contains(file.organizationId()))
        .toList();
    Page<FileRead> page =
        request.page().of(listed).map(file -> mapper.toRead(file, request.baseUrl()));
    return Optional.of(request.success(ListResourceFileRead.builder()
        .items(page.items())
        .pagination(page.pagination())
        .build()));
  }

  /** Handles {@code files:update}. */
  Optional<SimulatedResponse> update(FilesRequest request) {
    return files.find(request).map(file -> {
      RejectedRequestException.throwIf(FileAccess.checkChange(file));
      file.update(request.body(FilePatch.class));
      repository.markChanged();
      return request.success(mapper.toRead(file, request.baseUrl()));
    });
  }

  /** Handles {@code files:delete}; a deleted sample is not found again. */
  Optional<SimulatedResponse> delete(FilesRequest request) {
    Optional<StoredFile> file = files.find(request);
    RejectedRequestException.throwIf(file.flatMap(FileAccess::checkChange));
    repository.delete(request.id("id"));
    file.ifPresent(store::delete);
    return file.map(deleted -> request.success());
  }

  /** Handles {@code files:download}. */
  Optional<SimulatedResponse> download(FilesRequest request) {
    return files.find(request).map(file -> {
      RejectedRequestException.throwIf(FileAccess.checkDownload(file));
      return request.success(
          mapper.toDownload(file, request.baseUrl(), clock.time(file.organizationId())));
    });
  }
}
