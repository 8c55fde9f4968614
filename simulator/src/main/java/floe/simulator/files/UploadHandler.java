package floe.simulator.files;

import floe.api.FileCreate;
import floe.api.FileUploadCompleted;
import floe.api.S3FileUploadCompletedPart;
import floe.files.AnnouncedPart;
import floe.files.CompletionAttempt;
import floe.files.CompletionRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.CompletedUpload;
import floe.simulator.files.storage.NewFile;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.storage.StoredUpload;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.RequestJournal;
import floe.simulator.steering.SimulatorClock;
import floe.simulator.steering.WorldSteering;
import floe.steering.FaultRegistry;
import floe.steering.StoreFaultStep;
import floe.steering.clock.WorldTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Handles the creation of files and the completion of their uploads. */
final class UploadHandler {
  private final InMemoryRepository repository;
  private final FileFinder files;
  private final SimulatedStore store;
  private final FileMapper mapper;
  private final SimulatorClock clock;
  private final RequestJournal journal;
  private final SeededRandom random;
  private final FaultRegistry faults;

  UploadHandler(
      InMemoryRepository repository,
      SimulatedStore store,
      FileMapper mapper,
      WorldSteering steering,
      SeededRandom random,
      FaultRegistry faults) {
    this.repository = repository;
    this.files = new FileFinder(repository);
    this.store = store;
    this.mapper = mapper;
    this.clock = steering.clock();
    this.journal = steering.journal();
    this.random = random.derive("files");
    this.faults = faults;
  }

  /** Handles {@code files:create}. */
  SimulatedResponse create(FilesRequest request) {
    FileCreate create = request.body(FileCreate.class);
    UUID organizationId = OrganizationResolver.resolve(request.holder(), create.organizationId());
    SeededRandom fileRandom = random.derive(repository.nextNumber());
    UUID fileId = fileRandom.uuid();
    StoreCall call = StoreCall.begin(
        faults,
        StoreFaultStep.CREATE_UPLOAD,
        organizationId,
        fileId,
        request.received().notes());
    WorldTime now = clock.time(organizationId);
    String uploadId = fileRandom.derive("upload").uuid().toString().replace("-", "");
    StoredFile file = new StoredFile(
        NewFile.of(fileId, organizationId, create),
        new StoredUpload(
            uploadId, create.upload().parts().stream().map(AnnouncedPart::of).toList()),
        now.now());
    addStep(request, file, "store:create_upload", "uploads");
    repository.add(file, request.bodyBytes()).forEach(store::delete);
    return request.success(mapper.toUpload(file, request.baseUrl(), now)).withDelay(call.end());
  }

  /** Handles {@code files:uploaded}. */
  Optional<SimulatedResponse> complete(FilesRequest request) {
    return files.find(request).map(file -> {
      Duration delay = complete(request, file, request.body(FileUploadCompleted.class));
      repository.markChanged();
      return request.success(mapper.toRead(file, request.baseUrl())).withDelay(delay);
    });
  }

  /** Returns how long the store takes. */
  private Duration complete(FilesRequest request, StoredFile file, FileUploadCompleted completion) {
    StoredUpload upload = file.upload();
    RejectedRequestException.throwIfFaulty(
        CompletionAttempt.checkTarget(completion, upload.id(), file.path()));
    String digest = CompletionAttempt.digest(completion.parts());
    synchronized (upload) {
      Optional<CompletedUpload> before = upload.completed();
      if (before.isEmpty()) {
        return join(request, file, upload, completion.parts(), digest);
      }
      requireSame(upload, before.get(), digest);
      return Duration.ZERO;
    }
  }

  private Duration join(
      FilesRequest request,
      StoredFile file,
      StoredUpload upload,
      List<S3FileUploadCompletedPart> parts,
      String digest) {
    Optional<CompletedUpload> unheard = upload.joined();
    if (unheard.isPresent()) {
      upload.complete();
      requireSame(upload, unheard.get(), digest);
      return Duration.ZERO;
    }
    RejectedRequestException.throwIfFaulty(CompletionRules.check(
        file.sizeBytes(), upload.announcedParts(), upload.arrivedParts(), parts));
    StoreCall call = StoreCall.begin(
        faults,
        StoreFaultStep.COMPLETE,
        file.organizationId(),
        file.id(),
        request.received().notes());
    WorldTime now = clock.time(file.organizationId());
    upload.join(digest, parts, now.ofStore(now.now()));
    addStep(request, file, "store:complete", "uploadId=" + upload.id());
    Duration delay = call.end();
    upload.complete();
    return delay;
  }

  private static void requireSame(StoredUpload upload, CompletedUpload before, String digest) {
    if (!before.digest().equals(digest)) {
      throw RejectedRequestException.invalid(
          CompletionAttempt.completedWithOtherParts(upload.id()));
    }
  }

  /** Tells the journal of a world what the real server asks of its store. */
  private void addStep(FilesRequest request, StoredFile file, String step, String query) {
    if (request.holder().issued()) {
      journal.addOwnStep(
          request.received(), file.organizationId(), step, SimulatedStore.path(file), query);
    }
  }
}
