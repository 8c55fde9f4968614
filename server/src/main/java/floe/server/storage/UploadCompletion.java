package floe.server.storage;

import floe.files.CompositeChecksum;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.CompletionResult.NoSuchUpload;
import floe.server.storage.CompletionResult.Refused;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Completes multipart uploads. */
final class UploadCompletion {
  private static final String OPERATION = "CompleteMultipartUpload";
  private static final int BAD_REQUEST = 400;

  private final S3Client client;
  private final StorageSettings settings;

  UploadCompletion(S3Client client, StorageSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  CompletionResult complete(
      ObjectStorage storage, ObjectLocation location, String uploadId, List<PartToComplete> parts) {
    Optional<Refused> fault = PartFaults.inRequest(parts);
    if (fault.isPresent()) {
      return fault.get();
    }
    try {
      client.completeMultipartUpload(request(location, uploadId, parts));
    } catch (S3Exception e) {
      return refusal(e, storage, location, uploadId, parts);
    } catch (SdkClientException e) {
      throw new StorageUnavailableException("the store did not answer " + OPERATION, e);
    }
    return storage
        .find(location)
        .<CompletionResult>map(Completed::new)
        .orElseGet(NoSuchUpload::new);
  }

  private static CompletionResult refusal(
      S3Exception e,
      ObjectStorage storage,
      ObjectLocation location,
      String uploadId,
      List<PartToComplete> parts) {
    if (StoreCalls.isNoSuchUpload(e)) {
      return new NoSuchUpload();
    }
    if (e.statusCode() != BAD_REQUEST) {
      throw StoreCalls.unavailable(OPERATION, e);
    }
    try {
      Optional<Long> part = PartFaults.inStore(parts, storage.listParts(location, uploadId));
      return new Refused(StoreCalls.code(e), StoreCalls.message(e), part);
    } catch (NoSuchUploadException gone) {
      return new NoSuchUpload();
    }
  }

  private CompleteMultipartUploadRequest request(
      ObjectLocation location, String uploadId, List<PartToComplete> parts) {
    Optional<String> composite =
        CompositeChecksum.of(parts.stream().map(PartToComplete::sha256Base64).toList());
    boolean withChecksums = composite.isPresent();
    return CompleteMultipartUploadRequest.builder()
        .bucket(settings.bucketName(location.bucket()))
        .key(location.key())
        .uploadId(uploadId)
        .checksumSHA256(composite.orElse(null))
        .multipartUpload(upload -> upload.parts(
            parts.stream().map(part -> completed(part, withChecksums)).toList()))
        .overrideConfiguration(c -> c.apiCallTimeout(S3ClientFactory.COMPLETION_TIMEOUT))
        .build();
  }

  private static CompletedPart completed(PartToComplete part, boolean withChecksum) {
    return CompletedPart.builder()
        .partNumber(Math.toIntExact(part.number()))
        .eTag(part.etag())
        .checksumSHA256(withChecksum ? part.sha256Base64().orElse(null) : null)
        .build();
  }
}
