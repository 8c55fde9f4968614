package floe.server.storage.embedded;

import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Controls access without a signature: objects of the public bucket are readable by anyone,
 * internal files of the engine by nobody. Names that are not object keys never reach the file
 * system. Whether an object is public depends on its bucket, not on file permissions, which some
 * file systems do not have.
 */
final class AccessGuard extends ForwardingBlobStore {
  private final String publicBucket;
  private volatile Predicate<String> hidden = name -> false;

  AccessGuard(BlobStore engine, String publicBucket) {
    super(engine);
    this.publicBucket = publicBucket;
  }

  /** Lets reads find no object whose key passes a test. */
  void hide(Predicate<String> isHidden) {
    hidden = isHidden;
  }

  /** Returns private for both buckets, because anyone could list a public bucket. */
  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    throw new UnsupportedOperationException("access follows from the bucket");
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String name) {
    if (!bucket.equals(publicBucket) || !StoreNames.isKey(name)) {
      return ObjectCannedACL.PRIVATE;
    }
    if (!blobExists(bucket, name)) {
      throw noSuchKey(bucket, name);
    }
    return ObjectCannedACL.PUBLIC_READ;
  }

  @Override
  public void setBlobAccess(String bucket, String name, ObjectCannedACL access) {
    throw new UnsupportedOperationException("access follows from the bucket");
  }

  @Override
  public boolean blobExists(String bucket, String name) {
    return !hidden.test(name) && blobMetadataIfPresent(bucket, name) != null;
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return read(request.bucket(), request.key(), () -> delegate().blobMetadata(request));
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return read(request.bucket(), request.key(), () -> delegate().getBlob(request));
  }

  private <T> T read(String bucket, String name, Supplier<T> reading) {
    if (!StoreNames.isKeyOrInternal(name) || hidden.test(name)) {
      throw noSuchKey(bucket, name);
    }
    try {
      return reading.get();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof FileSystemException && isBelowObject(bucket, name)) {
        throw noSuchKey(bucket, name);
      }
      throw e;
    }
  }

  /**
   * Returns whether a key continues the key of an object, e.g. {@code a/b/c} when {@code a/b} is an
   * object. File systems report the access as a failure, but it only means that there is no such
   * object. Other failures are not changed.
   */
  private boolean isBelowObject(String bucket, String name) {
    int slash = name.indexOf('/');
    while (slash != -1) {
      if (delegate().blobExists(bucket, name.substring(0, slash))) {
        return true;
      }
      slash = name.indexOf('/', slash + 1);
    }
    return false;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
    requireKeyOrInternal(request.key());
    return delegate().putBlob(request, bytes);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    requireKeyOrInternal(request.key());
    return delegate().removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    if (!StoreNames.isKey(request.key())) {
      throw notAKey();
    }
    return delegate().initiateMultipartUpload(request);
  }

  /**
   * Always refuses: copying is not needed, and would let anyone who may write an object read all
   * others.
   */
  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    throw new UnsupportedOperationException("objects are not copied");
  }

  private static void requireKeyOrInternal(String name) {
    if (!StoreNames.isKeyOrInternal(name)) {
      throw notAKey();
    }
  }

  private static RuntimeException notAKey() {
    return S3Exceptions.invalidArgument("The key is not of the form that this store keeps.");
  }

  private static RuntimeException noSuchKey(String bucket, String name) {
    return S3Exceptions.noSuchKey(bucket, name, "no such object");
  }
}
