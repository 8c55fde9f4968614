package floe.server.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Tests the guards with failures of the engine that seldom happen by themselves. */
final class GuardTest {
  private static final String BUCKET = "bucket";
  private static final String KEY = "folder/key";

  private final BlobStore files;

  GuardTest(@TempDir Path folder) {
    files = new FilesystemNio2BlobStore(folder.toString());
    files.createContainer(BUCKET);
  }

  @Test
  void completesAfterFolderWasRemoved() {
    FailingEngine engine = new FailingEngine(files, 2, new NoSuchFileException("folder"));
    UploadGuard guard = new UploadGuard(engine);
    MultipartUpload upload = start(guard);

    CompleteMultipartUploadResponse response =
        guard.completeMultipartUpload(upload, completion(guard, upload));

    assertThat(response.eTag()).endsWith("-1\"");
    assertThat(files.blobExists(BUCKET, KEY)).isTrue();
  }

  @Test
  void keepsUploadWhenEngineKeepsFailing() {
    FailingEngine engine =
        new FailingEngine(files, Integer.MAX_VALUE, new NoSuchFileException("folder"));
    UploadGuard guard = new UploadGuard(engine);
    MultipartUpload upload = start(guard);
    CompleteMultipartUploadRequest completion = completion(guard, upload);

    assertThatThrownBy(() -> guard.completeMultipartUpload(upload, completion))
        .hasCauseInstanceOf(NoSuchFileException.class);

    assertThat(guard.listMultipartUpload(upload)).hasSize(1);
  }

  @Test
  void doesNotRepeatCompletionAfterOtherFailure() {
    FailingEngine engine =
        new FailingEngine(files, 1, new FileSystemException("folder", null, "No space left"));
    UploadGuard guard = new UploadGuard(engine);
    MultipartUpload upload = start(guard);
    CompleteMultipartUploadRequest completion = completion(guard, upload);

    assertThatThrownBy(() -> guard.completeMultipartUpload(upload, completion))
        .hasCauseInstanceOf(FileSystemException.class);
    assertThat(files.blobExists(BUCKET, KEY)).isFalse();
  }

  @Test
  void reportsOtherFailureOfReading() {
    FailingEngine engine =
        new FailingEngine(files, 1, new FileSystemException("key", null, "Too many open files"));
    AccessGuard guard = new AccessGuard(engine, BUCKET);

    assertThatThrownBy(() -> guard.blobMetadataIfPresent(BUCKET, KEY))
        .hasCauseInstanceOf(FileSystemException.class);
  }

  private static MultipartUpload start(BlobStore store) {
    return store.initiateMultipartUpload(
        CreateMultipartUploadRequest.builder().bucket(BUCKET).key(KEY).build());
  }

  private static CompleteMultipartUploadRequest completion(
      BlobStore store, MultipartUpload upload) {
    UploadPartRequest part =
        UploadPartRequest.builder().partNumber(1).contentLength(1L).build();
    String etag = store
        .uploadMultipartPart(upload, part, new ByteArrayInputStream(new byte[1]))
        .eTag();
    CompletedPart completed = CompletedPart.builder().partNumber(1).eTag(etag).build();
    return CompleteMultipartUploadRequest.builder()
        .multipartUpload(parts -> parts.parts(completed))
        .build();
  }

  /** An engine whose first calls to complete an upload or to read an object fail. */
  private static final class FailingEngine extends ForwardingBlobStore {
    private final Exception failure;
    private int failures;

    FailingEngine(BlobStore store, int failures, Exception failure) {
      super(store);
      this.failures = failures;
      this.failure = failure;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
        MultipartUpload upload, CompleteMultipartUploadRequest request) {
      failFirstCalls();
      return super.completeMultipartUpload(upload, request);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
      failFirstCalls();
      return super.blobMetadata(request);
    }

    private void failFirstCalls() {
      if (failures > 0) {
        failures--;
        throw new RuntimeException(failure);
      }
    }
  }
}
