package floe.simulator.files;

import floe.files.ArrivedPart;
import floe.files.Etag;
import floe.files.FilePaths;
import floe.files.PartHeaders;
import floe.files.PartLimits;
import floe.files.Sha256;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import floe.steering.Effect;
import floe.steering.StepRequest;
import floe.steering.StoreFaultStep;
import floe.steering.journal.StorePaths;
import java.time.Instant;
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

  /**
   * Returns the response to a request, unless a fault rule has decided it. A browser that opens it
   * treats it as of another origin, so that the HTML of a file cannot use the control API, which
   * has the same address.
   */
  SimulatedResponse respond(SimulatedRequest request, Optional<FaultDecision> decision) {
    return answer(request, decision).withHeader("Content-Security-Policy", "sandbox");
  }

  private SimulatedResponse answer(SimulatedRequest request, Optional<FaultDecision> decision) {
    if (request.message().path().startsWith(SampleStore.PREFIX)) {
      return SampleStore.respond(request);
    }
    Optional<Effect.Status> failure = decision.flatMap(made -> made.effect(Effect.Status.class));
    if (failure.isPresent()) {
      return StoreResponses.failure(failure.get());
    }
    Optional<StoredFile> found = find(request.message().path());
    Optional<SimulatedResponse> rejection = reject(found, request);
    if (rejection.isPresent()) {
      return rejection.get();
    }
    StoredFile file = found.orElseThrow();
    if (!request.message().method().equals("PUT")) {
      return StoreDownload.respond(file, file.upload().joined().orElseThrow(), request);
    }
    return decision.flatMap(made -> made.effect(Effect.ResetRequest.class)).isPresent()
        ? StoreResponses.unheard()
        : put(file, request);
  }

  /**
   * Returns the step of a request for a file; empty if the request is rejected, or no fault rule
   * can be about it.
   *
   * @param head the request without its body
   */
  Optional<StepRequest> step(StoredFile file, SimulatedRequest head) {
    String method = head.message().method();
    if (method.equals("HEAD") || reject(Optional.of(file), head).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        method.equals("PUT")
            ? StepRequest.of(StoreFaultStep.UPLOAD_PART, Optional.of(partNumber(head)), file.id())
            : StepRequest.of(StoreFaultStep.GET_OBJECT, Optional.empty(), file.id()));
  }

  /** Returns the error for what can be told without the body; empty if there is none. */
  private Optional<SimulatedResponse> reject(Optional<StoredFile> file, SimulatedRequest request) {
    Optional<SimulatedResponse> denial =
        isPublicRead(request) ? Optional.empty() : presigner.reject(request, now(request));
    if (denial.isPresent()) {
      return denial;
    }
    return switch (request.message().method()) {
      case "PUT" -> rejectPart(file, request);
      case "GET", "HEAD" ->
        file.flatMap(stored -> stored.upload().joined())
            .map(object -> StoreDownload.rejectRange(object, request))
            .orElseGet(() -> Optional.of(StoreResponses.error(404, "NoSuchKey")));
      default -> Optional.of(StoreResponses.error(405, "MethodNotAllowed"));
    };
  }

  /** Returns the time of the world whose object a request names. */
  private Instant now(SimulatedRequest request) {
    return StorePaths.organization(request.message().path().substring(PREFIX.length() - 1))
        .map(clock::nowForExpiry)
        .orElseGet(() -> clock.machine().instant());
  }

  private static Optional<SimulatedResponse> rejectPart(
      Optional<StoredFile> file, SimulatedRequest request) {
    Optional<String> uploadId = StoreResponses.parameter(request, "uploadId");
    boolean open = file.map(StoredFile::upload)
        .filter(upload -> upload.joined().isEmpty())
        .filter(upload -> uploadId.equals(Optional.of(upload.id())))
        .isPresent();
    if (!open) {
      return Optional.of(StoreResponses.error(404, "NoSuchUpload"));
    }
    return PartLimits.isPartNumber(partNumber(request))
        ? Optional.empty()
        : Optional.of(StoreResponses.error(400, "InvalidArgument"));
  }

  private static boolean isPublicRead(SimulatedRequest request) {
    String method = request.message().method();
    return (method.equals("GET") || method.equals("HEAD"))
        && request.message().path().startsWith(PUBLIC)
        && !SimulatedPresigner.isPresigned(request);
  }

  /** Returns the file whose bytes are at a path. */
  Optional<StoredFile> find(String path) {
    try {
      return repository
          .file(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
          .filter(file -> path(file).equals(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SimulatedResponse put(StoredFile file, SimulatedRequest request) {
    long number = partNumber(request);
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

  private static long partNumber(SimulatedRequest request) {
    String text = StoreResponses.parameter(request, "partNumber").orElse("");
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
