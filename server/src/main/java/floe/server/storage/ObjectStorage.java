package floe.server.storage;

import floe.files.ArrivedPart;
import floe.files.Lifetimes;
import floe.server.time.WorldTime;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The store of the files' bytes, as the rest of the server sees it. Calls block, are safe from any
 * thread, keep no state between them that another replica would need, and throw
 * {@link StorageUnavailableException} when the store cannot be reached or fails. The presigning
 * ones do not ask the store.
 */
public interface ObjectStorage {

  /**
   * Starts a multipart upload with SHA-256 checksums (S3's {@code CreateMultipartUpload}).
   *
   * @return the upload id
   */
  String startMultipartUpload(NewObject object);

  /**
   * Makes a URL for each part, valid for {@link Lifetimes#PRESIGNED_URL} from the given time (S3's
   * {@code UploadPart}, signed with <a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Signature
   * Version 4 in the query</a>). Whether the upload and the part numbers are good is found out by
   * the store when the URL is used.
   *
   * @return one URL for each given part, in the same order
   */
  List<PresignedPart> presignParts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, WorldTime signedAt);

  /**
   * Returns the parts that have arrived.
   *
   * @return all of them, by number
   * @throws NoSuchUploadException when there is no such upload in progress
   */
  List<ArrivedPart> listParts(ObjectLocation location, String uploadId);

  /**
   * Joins the named parts into the object. When all parts have checksums, their composite checksum
   * goes along and is verified.
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
   * Makes a URL that downloads an object as a file, valid for {@link Lifetimes#PRESIGNED_URL} from
   * the given time.
   *
   * @param fileName the name that the client shall save it by, any text at all; goes into
   *     {@code Content-Disposition} as RFC 6266 says
   * @param contentType the media type to answer with, any text at all; what cannot be one becomes
   *     {@code application/octet-stream}
   */
  PresignedDownload presignDownload(
      ObjectLocation location, String fileName, String contentType, WorldTime signedAt);

  /**
   * Returns the unsigned URL of an object, which anyone can read if it is in {@link Bucket#PUBLIC}.
   */
  URI publicUrl(ObjectLocation location);

  /**
   * Aborts uploads that nobody can complete any more: those that the given predicate does not know
   * by their upload id and that were started longer ago than the given time.
   */
  void abortUnknownUploads(Predicate<String> isKnownUploadId, Duration olderThan);
}
