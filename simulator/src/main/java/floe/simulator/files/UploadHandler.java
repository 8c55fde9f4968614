package floe.simulator.files;

import floe.api.FileCreate;
import floe.api.FileUploadCompleted;
import floe.files.CompletionAttempt;
import floe.files.CompletionRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.http.SimulatedResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Handles the creation of files and the completion of their uploads. */
final class UploadHandler {
  private final InMemoryRepository repository;
  private final FileFinder files;
  private final SimulatedStore store;
  private final FileMapper mapper;
  private final SimulatorClock clock;
  private final SeededRandom random;

  UploadHandler(
      InMemoryRepository repository,
      SimulatedStore store,
      FileMapper mapper,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.files = new FileFinder(repository);
    this.store = store;
    this.mapper = mapper;
    this.clock = clock;
    this.random = random.derive("files");
  }

  /** Handles {@code files:create}. */
  SimulatedResponse create(FilesRequest request) {
    FileCreate create = request.body(FileCreate.class);
    UUID organizationId = OrganizationResolver.resolve(request.holder(), create.organizationId());
    SeededRandom fileRandom = random.derive(repository.nextNumber());
    Instant now = clock.now();
    StoredFile file = new StoredFile(
        fileRandom.uuid(),
        organizationId,
        create,
        fileRandom.derive("upload").uuid().toString().replace("-", ""),
        now);
    repository.add(file, request.bodyBytes()).forEach(store::deleteParts);
    return request.success(mapper.toUpload(file, request.baseUrl(), now));
  }

  /** Handles {@code files:uploaded}. */
  Optional<SimulatedResponse> complete(FilesRequest request) {
    return files.find(request).map(file -> {
      complete(file, request.body(FileUploadCompleted.class));
      repository.markChanged();
      return request.success(mapper.toRead(file, request.baseUrl()));
    });
  }

  private void complete(StoredFile file, FileUploadCompleted completion) {
    StoredUpload upload = file.upload();
    RejectedRequestException.throwIfFaulty(
        CompletionAttempt.checkTarget(completion, upload.id(), file.path()));
    String digest = CompletionAttempt.digest(completion.parts());
    synchronized (upload) {
      Optional<CompletedUpload> before = upload.completed();
      if (before.isEmpty()) {
        RejectedRequestException.throwIfFaulty(CompletionRules.check(
            file.sizeBytes(), upload.announcedParts(), upload.arrivedParts(), completion.parts()));
        upload.complete(digest, completion.parts(), clock.now());
      } else if (!before.get().digest().equals(digest)) {
        throw RejectedRequestException.invalid(
            CompletionAttempt.completedWithOtherParts(upload.id()));
      }
    }
  }
}
