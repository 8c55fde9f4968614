package floe.server.storage;

import floe.files.ArrivedPart;
import floe.files.Lifetimes;
import floe.steering.clock.WorldTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The store for the bytes of files. All methods block and are safe for use by many threads. They
 * keep no state in the server, so other replicas can continue an upload. They throw
 * {@link StorageUnavailableException} when the store fails or cannot be reached. Methods that
 * presign a URL do not call the store.
 */
public interface ObjectStorage {

  /**
   * Starts a multipart upload with SHA-256 checksums (S3's {@code CreateMultipartUpload}).
   *
   * @return the upload id
   */
  String startMultipartUpload(NewObject object);

  /**
   * Creates a URL for each part, valid for {@link Lifetimes#PRESIGNED_URL} from the given time
   * (S3's {@code UploadPart}, signed with <a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Signature
   * Version 4 in the query</a>). The store checks the upload id and the part number only when the
   * URL is used.
   *
   * @return one URL for each given part, in the same order
   */
  List<PresignedPart> presignParts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, WorldTime signedAt);

  /**
   * Sends a part of an upload from the server (S3's {@code UploadPart}).
   *
   * @return the ETag of the part
   * @throws NoSuchUploadException when there is no such upload in progress
   */
  String uploadPart(ObjectLocation location, String uploadId, PartContent part);

  /**
   * Returns the parts that have arrived.
   *
   * @return all parts, sorted by number
   * @throws NoSuchUploadException when there is no such upload in progress
   */
  List<ArrivedPart> listParts(ObjectLocation location, String uploadId);

  /**
   * Joins parts to the object (S3's {@code CompleteMultipartUpload}). If all parts have checksums,
   * the store also verifies their composite checksum.
   */
  CompletionResult completeMultipartUpload(
      ObjectLocation location, String uploadId, List<PartToComplete> parts);

  /**
   * Aborts an upload and deletes its parts; does nothing if there is no such upload in progress.
   */
  void abortMultipartUpload(ObjectLocation location, String uploadId);

  /** Returns the object at a location, or nothing if there is none (S3's {@code HeadObject}). */
  Optional<StoredObject> find(ObjectLocation location);

  /** Deletes an object; does nothing if there is none. */
  void delete(ObjectLocation location);

  /**
   * Creates a URL that downloads an object as a file, valid for {@link Lifetimes#PRESIGNED_URL}
   * from the given time.
   *
   * @param fileName the name under which the client saves the file, which may be any text; sent in
   *     {@code Content-Disposition} (RFC 6266)
   * @param contentType the media type of the response, which may be any text; a text that is not a
   *     media type becomes {@code application/octet-stream}
   */
  PresignedDownload presignDownload(
      ObjectLocation location, String fileName, String contentType, WorldTime signedAt);

  /**
   * Returns the unsigned URL of an object, which anyone can read if it is in {@link Bucket#PUBLIC}.
   */
  URI publicUrl(ObjectLocation location);

  /**
   * Aborts the uploads that are left over.
   *
   * @param isLeftOver whether nobody needs the upload with a key and an id; false for uploads of
   *     others who use the buckets
   * @param olderThan only uploads that were started longer ago than this are aborted
   */
  void abortUploads(BiPredicate<String, String> isLeftOver, Duration olderThan);
}
