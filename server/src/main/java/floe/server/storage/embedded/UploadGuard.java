package floe.server.storage.embedded;

import com.google.common.util.concurrent.Striped;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Adds two guarantees of S3 to the multipart uploads of the engine. A part is accepted only while
 * its upload is in progress. An upload is completed or aborted only once, even if other callers
 * send parts or end it at the same time.
 */
final class UploadGuard extends ForwardingBlobStore {
  private static final int MAX_ATTEMPTS = 10;

  /**
   * Locks by upload id: shared for adding and listing parts, exclusive for completing and aborting.
   * Uploads may share a lock, but rarely do.
   */
  private final Striped<ReadWriteLock> locks = Striped.lazyWeakReadWriteLock(1024);

  UploadGuard(BlobStore engine) {
    super(engine);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
    requireInProgress(upload);
    try (PartPublication part =
        new PartPublication(locks.get(upload.id()).readLock(), () -> requireInProgress(upload))) {
      return delegate().uploadMultipartPart(upload, request, part.watch(bytes));
    } catch (RuntimeException e) {
      requireInProgress(upload);
      throw e;
    }
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    return inProgress(
        upload, ReadWriteLock::readLock, () -> delegate().listMultipartUpload(upload));
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    inProgress(upload, ReadWriteLock::writeLock, () -> {
      delegate().abortMultipartUpload(upload);
      return upload;
    });
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return inProgress(upload, ReadWriteLock::writeLock, () -> {
      requireUnchanged(upload, request);
      return complete(withUploadId(upload), request);
    });
  }

  /**
   * Completes an upload. The engine creates the folder of the object and then a file in it. If
   * another caller deletes the last object in the folder in between, the folder is deleted too and
   * the completion fails without an effect, so it is repeated.
   */
  private CompleteMultipartUploadResponse complete(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return delegate().completeMultipartUpload(upload, request);
      } catch (RuntimeException e) {
        if (attempt == MAX_ATTEMPTS || !(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
      }
    }
  }

  /**
   * Checks that the parts are the same as when the caller listed them, which was before this method
   * had the lock: a part may be sent again at any time.
   */
  private void requireUnchanged(MultipartUpload upload, CompleteMultipartUploadRequest request) {
    Map<Integer, String> etags = new HashMap<>();
    delegate()
        .listMultipartUpload(upload)
        .forEach(part -> etags.put(part.partNumber(), unquoted(part.eTag())));
    boolean unchanged = request.multipartUpload().parts().stream()
        .allMatch(part -> unquoted(part.eTag()).equals(etags.get(part.partNumber())));
    if (!unchanged) {
      throw new S3ProxyException(S3ErrorCode.INVALID_PART);
    }
  }

  /**
   * Adds the upload id to the metadata, which shows after a crash that this upload became the
   * object.
   */
  private static MultipartUpload withUploadId(MultipartUpload upload) {
    Map<String, String> metadata = new HashMap<>(upload.request().metadata());
    metadata.put(StoreNames.UPLOAD_ID_METADATA, upload.id());
    return new MultipartUpload(
        upload.id(), upload.request().toBuilder().metadata(metadata).build());
  }

  private <T> T inProgress(
      MultipartUpload upload, Function<ReadWriteLock, Lock> lockType, Supplier<T> action) {
    requireInProgress(upload);
    Lock lock = lockType.apply(locks.get(upload.id()));
    lock.lock();
    try {
      requireInProgress(upload);
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private void requireInProgress(MultipartUpload upload) {
    boolean inProgress = StoreNames.isUpload(upload)
        && delegate()
            .blobExists(upload.containerName(), StoreNames.stub(upload.id(), upload.blobName()));
    if (!inProgress) {
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_UPLOAD);
    }
  }

  private static String unquoted(String etag) {
    return etag.replace("\"", "");
  }
}
