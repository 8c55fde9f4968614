package floe.server.sandbox.faults;

import floe.files.ArrivedPart;
import floe.server.storage.CompletionResult;
import floe.server.storage.NewObject;
import floe.server.storage.ObjectLocation;
import floe.server.storage.ObjectOwner;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PartContent;
import floe.server.storage.PartToComplete;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedDownload;
import floe.server.storage.PresignedPart;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.server.storage.StoredObject;
import floe.server.trace.RequestTrace;
import floe.steering.Effect;
import floe.steering.FaultRegistry;
import floe.steering.Rule;
import floe.steering.StepRequest;
import floe.steering.StoreFaultStep;
import floe.steering.clock.WorldTime;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Applies the fault rules of the object's world to the server's calls of the store. */
@Primary
@Singleton
class FaultyStorage implements ObjectStorage {

  private static final String CREATE = "CreateMultipartUpload";
  private static final String COMPLETE = "CompleteMultipartUpload";

  private final S3ObjectStorage storage;
  private final FaultRegistry faults;

  FaultyStorage(S3ObjectStorage storage, FaultRegistry faults) {
    this.storage = storage;
    this.faults = faults;
  }

  @Override
  public String startMultipartUpload(NewObject object) {
    Optional<Effect> effect = next(StoreFaultStep.CREATE_UPLOAD, object.location());
    failBefore(CREATE, effect);
    String uploadId = storage.startMultipartUpload(object);
    delay(effect);
    return uploadId;
  }

  @Override
  public CompletionResult completeMultipartUpload(
      ObjectLocation location, String uploadId, List<PartToComplete> parts) {
    Optional<Effect> effect = next(StoreFaultStep.COMPLETE, location);
    failBefore(COMPLETE, effect);
    CompletionResult completion = storage.completeMultipartUpload(location, uploadId, parts);
    delay(effect);
    if (effect.isPresent() && effect.get() instanceof Effect.LoseResponse) {
      throw new StorageUnavailableException("the store did not answer " + COMPLETE);
    }
    return completion;
  }

  private Optional<Effect> next(StoreFaultStep step, ObjectLocation location) {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    return ObjectOwner.of(location.key())
        .flatMap(owner -> faults.next(
            owner.organizationId(), StepRequest.of(step, Optional.empty(), owner.fileId())))
        .map(FaultyStorage::noted);
  }

  /** Notes the rule in the trace of the request that calls the store. */
  private static Effect noted(Rule rule) {
    RequestTrace.current(trace -> trace.changedByFault(rule.id().toString()));
    return rule.effect();
  }

  private static void failBefore(String call, Optional<Effect> effect) {
    if (effect.isPresent() && effect.get() instanceof Effect.Status status) {
      throw new StorageUnavailableException(
          "the store answered %s with %d, as a fault rule says".formatted(call, status.status()));
    }
  }

  /** Blocks a thread of the pool for blocking calls, which has no upper limit. */
  private static void delay(Optional<Effect> effect) {
    if (effect.isPresent() && effect.get() instanceof Effect.Delay delay) {
      try {
        Thread.sleep(delay.duration().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public List<PresignedPart> presignParts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, WorldTime signedAt) {
    return storage.presignParts(location, uploadId, parts, signedAt);
  }

  @Override
  public String uploadPart(ObjectLocation location, String uploadId, PartContent part) {
    return storage.uploadPart(location, uploadId, part);
  }

  @Override
  public List<ArrivedPart> listParts(ObjectLocation location, String uploadId) {
    return storage.listParts(location, uploadId);
  }

  @Override
  public void abortMultipartUpload(ObjectLocation location, String uploadId) {
    storage.abortMultipartUpload(location, uploadId);
  }

  @Override
  public Optional<StoredObject> find(ObjectLocation location) {
    return storage.find(location);
  }

  @Override
  public void delete(ObjectLocation location) {
    storage.delete(location);
  }

  @Override
  public PresignedDownload presignDownload(
      ObjectLocation location, String fileName, String contentType, WorldTime signedAt) {
    return storage.presignDownload(location, fileName, contentType, signedAt);
  }

  @Override
  public URI publicUrl(ObjectLocation location) {
    return storage.publicUrl(location);
  }

  @Override
  public void abortUploads(BiPredicate<String, String> isLeftOver, Duration olderThan) {
    storage.abortUploads(isLeftOver, olderThan);
  }
}
