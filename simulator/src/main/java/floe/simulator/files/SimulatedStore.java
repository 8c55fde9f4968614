package floe.simulator.files;

import floe.files.ArrivedPart;
import floe.files.Etag;
import floe.files.FilePaths;
import floe.files.PartHeaders;
import floe.files.PartLimits;
import floe.files.Sha256;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.util.Optional;
import java.util.UUID;

/**
 * Simulates the store behind presigned URLs: accepts parts, checks their checksums, and returns the
 * bytes of completed files.
 */
final class SimulatedStore {
  static final String PREFIX = "/__floe/store/";
  private static final String PUBLIC = PREFIX + "floe-public/";
  private static final String PRIVATE = PREFIX + "floe-private/";

  private final InMemoryRepository repository;
  private final SimulatedPresigner presigner;
  private final SimulatorClock clock;
  private final PartStorage parts = new PartStorage();

  SimulatedStore(
      InMemoryRepository repository, SimulatedPresigner presigner, SimulatorClock clock) {
    this.repository = repository;
    this.presigner = presigner;
    this.clock = clock;
  }

  static String path(StoredFile file) {
    return (FilePaths.isPublic(file.service()) ? PUBLIC : PRIVATE)
        + FilePaths.objectKey(file.service(), file.organizationId(), file.id());
  }

  SimulatedResponse respond(SimulatedRequest request) {
    if (request.message().path().startsWith(SampleStore.PREFIX)) {
      return SampleStore.respond(request);
    }
    Optional<String> error = isPublicRead(request)
        ? Optional.empty()
        : presigner.errorCode(request, clock.nowForExpiry());
    if (error.isPresent()) {
      return StoreResponses.error(403, error.get());
    }
    Optional<StoredFile> file = find(request.message().path());
    return switch (request.message().method()) {
      case "PUT" ->
        file.map(upload -> put(upload, request))
            .orElseGet(() -> StoreResponses.error(404, "NoSuchUpload"));
      case "GET", "HEAD" ->
        file.flatMap(stored -> stored
                .upload()
                .completed()
                .map(completed -> StoreDownload.respond(stored, completed, request)))
            .orElseGet(() -> StoreResponses.error(404, "NoSuchKey"));
      default -> StoreResponses.error(405, "MethodNotAllowed");
    };
  }

  private static boolean isPublicRead(SimulatedRequest request) {
    String method = request.message().method();
    return (method.equals("GET") || method.equals("HEAD"))
        && request.message().path().startsWith(PUBLIC)
        && !SimulatedPresigner.isPresigned(request);
  }

  private Optional<StoredFile> find(String path) {
    try {
      return repository
          .file(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
          .filter(file -> path(file).equals(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SimulatedResponse put(StoredFile file, SimulatedRequest request) {
    if (file.isUploaded()
        || !StoreResponses.parameter(request, "uploadId")
            .equals(Optional.of(file.upload().id()))) {
      return StoreResponses.error(404, "NoSuchUpload");
    }
    long number = number(StoreResponses.parameter(request, "partNumber").orElse(""));
    if (!PartLimits.isPartNumber(number)) {
      return StoreResponses.error(400, "InvalidArgument");
    }
    byte[] bytes = request.message().body();
    String sha256 = Sha256.base64Of(bytes);
    String announced = request.header(PartHeaders.CHECKSUM);
    if (!announced.isEmpty() && !announced.equals(sha256)) {
      return StoreResponses.error(400, "BadDigest");
    }
    ArrivedPart arrived =
        new ArrivedPart(number, Etag.ofPart(bytes), bytes.length, Optional.of(sha256));
    StoredPart part = new StoredPart(arrived, parts.write(file.id() + "." + number, bytes));
    Optional<StoredPart> replaced = file.upload().put(part);
    replaced.ifPresent(former -> parts.delete(former.bytes()));
    if (replaced.filter(part::equals).isPresent()) {
      return StoreResponses.error(404, "NoSuchUpload");
    }
    SimulatedResponse response = StoreResponses.accepted(arrived.etag());
    return announced.isEmpty() ? response : response.withHeader(PartHeaders.CHECKSUM, sha256);
  }

  private static long number(String text) {
    return text.matches("\\d{1,5}") ? Long.parseLong(text) : 0;
  }

  /** Deletes the bytes of a file. */
  void deleteParts(StoredFile file) {
    file.upload().storedParts().forEach(part -> parts.delete(part.bytes()));
  }

  /** Deletes all bytes. */
  void clear() {
    parts.clear();
  }
}
