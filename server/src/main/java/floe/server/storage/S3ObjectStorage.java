package floe.server.storage;

import static floe.server.storage.StoreCalls.call;

import floe.files.ArrivedPart;
import floe.files.ContentType;
import floe.steering.clock.WorldTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.Part;

/** A store with the API of S3, called through the AWS SDK. */
public final class S3ObjectStorage implements ObjectStorage, AutoCloseable {
  private static final String UNVERSIONED = "null";
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

  private final StorageSettings settings;
  private final S3Client client;
  private final StoreUrls urls;
  private final S3RequestPresigner presigner;
  private final UploadCompletion completion;

  /** Creates a client, without calling the store. */
  public S3ObjectStorage(StorageSettings settings) {
    this(settings, StoreLimits.NONE, false);
  }

  /**
   * Creates the client of a store, without asking the store for anything.
   *
   * @param limits its deadlines and bounds, and who is told of its calls
   * @param tellsRequestIds whether the store is told the id of the request that it is asked for
   */
  public S3ObjectStorage(StorageSettings settings, StoreLimits limits, boolean tellsRequestIds) {
    this.settings = settings;
    client = S3ClientFactory.of(settings, limits, tellsRequestIds);
    urls = new StoreUrls(settings);
    presigner = new S3RequestPresigner(settings);
    completion = new UploadCompletion(client, settings);
  }

  /**
   * Creates the two buckets if they do not exist. Objects of the public bucket are readable by
   * anyone, but the bucket cannot be listed. Existing buckets are not changed.
   *
   * @throws StorageUnavailableException when the store refuses; the message names the bucket
   */
  public void createMissingBuckets() {
    new BucketSetup(client).createIfMissing(settings.privateBucket(), false);
    new BucketSetup(client).createIfMissing(settings.publicBucket(), true);
  }

  @Override
  public String startMultipartUpload(NewObject object) {
    ObjectLocation location = object.location();
    return call(
            "CreateMultipartUpload",
            () -> client.createMultipartUpload(request -> request
                .bucket(bucket(location))
                .key(location.key())
                .contentType(ContentType.orOctetStream(object.contentType()))
                .metadata(UserMetadata.of(object.metadata()))
                .checksumAlgorithm(ChecksumAlgorithm.SHA256)))
        .uploadId();
  }

  @Override
  public List<PresignedPart> presignParts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, WorldTime signedAt) {
    return presigner.parts(location, uploadId, parts, signedAt);
  }

  @Override
  public String uploadPart(ObjectLocation location, String uploadId, PartContent part) {
    RequestBody body = RequestBody.fromContentProvider(
        part.bytes()::get, part.sizeBytes(), "application/octet-stream");
    return call(
            "UploadPart",
            () -> client.uploadPart(
                request -> request
                    .bucket(bucket(location))
                    .key(location.key())
                    .uploadId(uploadId)
                    .partNumber(Math.toIntExact(part.number()))
                    .contentLength(part.sizeBytes())
                    .checksumSHA256(part.sha256Base64())
                    .overrideConfiguration(
                        c -> c.apiCallTimeout(S3ClientFactory.COMPLETION_TIMEOUT)),
                body))
        .eTag();
  }

  @Override
  public List<ArrivedPart> listParts(ObjectLocation location, String uploadId) {
    return call(
        "ListParts",
        () -> client
            .listPartsPaginator(
                request -> request.bucket(bucket(location)).key(location.key()).uploadId(uploadId))
            .parts()
            .stream()
            .map(S3ObjectStorage::arrivedPart)
            .toList());
  }

  private static ArrivedPart arrivedPart(Part part) {
    return new ArrivedPart(part.partNumber(), part.eTag(), part.size());
  }

  @Override
  public CompletionResult completeMultipartUpload(
      ObjectLocation location, String uploadId, List<PartToComplete> parts) {
    return completion.complete(this, location, uploadId, parts);
  }

  @Override
  public void abortMultipartUpload(ObjectLocation location, String uploadId) {
    try {
      call(
          "AbortMultipartUpload",
          () -> client.abortMultipartUpload(
              request -> request.bucket(bucket(location)).key(location.key()).uploadId(uploadId)));
    } catch (NoSuchUploadException e) {
      return;
    }
  }

  @Override
  public Optional<StoredObject> find(ObjectLocation location) {
    return call("HeadObject", () -> {
      try {
        return Optional.of(storedObject(
            client.headObject(request -> request.bucket(bucket(location)).key(location.key()))));
      } catch (NoSuchKeyException e) {
        return Optional.empty();
      }
    });
  }

  private static StoredObject storedObject(HeadObjectResponse head) {
    Optional<String> version =
        Optional.ofNullable(head.versionId()).filter(v -> !v.equals(UNVERSIONED));
    return new StoredObject(head.eTag(), version, head.lastModified(), head.contentLength());
  }

  @Override
  public void delete(ObjectLocation location) {
    call(
        "DeleteObject",
        () -> client.deleteObject(request -> request.bucket(bucket(location)).key(location.key())));
  }

  @Override
  public PresignedDownload presignDownload(
      ObjectLocation location, String fileName, String contentType, WorldTime signedAt) {
    return presigner.download(location, fileName, contentType, signedAt);
  }

  @Override
  public URI publicUrl(ObjectLocation location) {
    return urls.publicUrl(location);
  }

  /**
   * Asks the store for a sign of life, which the buckets need not be there for.
   *
   * @throws StorageUnavailableException when it gives none within some seconds, or refuses the
   *     access key
   */
  public void checkReachable() {
    call("HeadBucket", () -> {
      try {
        return headBucket();
      } catch (NoSuchBucketException e) {
        return HeadBucketResponse.builder().build();
      }
    });
  }

  /**
   * Asks the store for a sign of life.
   *
   * @throws StorageUnavailableException when it gives none
   */
  public void probe() {
    call("HeadBucket", this::headBucket);
  }

  private HeadBucketResponse headBucket() {
    return client.headBucket(request -> request
        .bucket(settings.privateBucket())
        .overrideConfiguration(c -> c.apiCallTimeout(PROBE_TIMEOUT)));
  }

  @Override
  public void abortUploads(BiPredicate<String, String> isLeftOver, Duration olderThan) {
    UploadSweep sweep = new UploadSweep(client, isLeftOver, olderThan);
    sweep.run(settings.privateBucket());
    sweep.run(settings.publicBucket());
  }

  private String bucket(ObjectLocation location) {
    return settings.bucketName(location.bucket());
  }

  /** Closes the connections to the store. Later calls fail. */
  @Override
  public void close() {
    client.close();
  }
}
