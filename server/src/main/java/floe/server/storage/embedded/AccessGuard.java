package floe.server.storage.embedded;

import java.io.InputStream;
import java.nio.file.FileSystemException;
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
 * Who may see what: everyone the objects of the public bucket, nobody the engine's own files, and
 * names that are not those of objects never reach the file system. Whether an object is public
 * follows from its bucket, not from file permissions, which not every file system has.
 */
final class AccessGuard extends ForwardingBlobStore {
  private final String publicBucket;

  AccessGuard(BlobStore engine, String publicBucket) {
    super(engine);
    this.publicBucket = publicBucket;
  }

  /** Private for both, since a public bucket could also be listed by anyone. */
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
    return blobMetadataIfPresent(bucket, name) != null;
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
    if (!StoreNames.isKeyOrOwn(name)) {
      throw noSuchKey(bucket, name);
    }
    try {
      return reading.get();
    } catch (RuntimeException e) {
      if (e.getCause() instanceof FileSystemException && isBelowAnObject(bucket, name)) {
        throw noSuchKey(bucket, name);
      }
      throw e;
    }
  }

  /**
   * A file has nothing below it, which file systems tell as a failure. All other failures must stay
   * what they are.
   */
  private boolean isBelowAnObject(String bucket, String name) {
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
    requireKeyOrOwn(request.key());
    return delegate().putBlob(request, bytes);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    requireKeyOrOwn(request.key());
    return delegate().removeBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    if (!StoreNames.isKey(request.key())) {
      throw notAKey();
    }
    return delegate().initiateMultipartUpload(request);
  }

  /** Nobody needs it, and it would read any object for whoever may write one. */
  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    throw new UnsupportedOperationException("objects are not copied");
  }

  private static void requireKeyOrOwn(String name) {
    if (!StoreNames.isKeyOrOwn(name)) {
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
