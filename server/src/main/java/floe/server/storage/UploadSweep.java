package floe.server.storage;

import static floe.server.storage.StoreCalls.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Aborts the uploads of a bucket that are left over. */
final class UploadSweep {
  private final S3Client client;
  private final BiPredicate<String, String> isLeftOver;
  private final Duration olderThan;

  UploadSweep(S3Client client, BiPredicate<String, String> isLeftOver, Duration olderThan) {
    this.client = client;
    this.isLeftOver = isLeftOver;
    this.olderThan = olderThan;
  }

  /**
   * Runs the sweep. Compares the start times, which are from the clock of the store, with the clock
   * of this machine.
   */
  void run(String bucket) {
    Instant startedBefore = Instant.now().minus(olderThan);
    List<MultipartUpload> unknown = call(
        "ListMultipartUploads",
        () ->
            client
                .listMultipartUploadsPaginator(request -> request.bucket(bucket))
                .uploads()
                .stream()
                .filter(upload -> upload.initiated().isBefore(startedBefore))
                .filter(upload -> isLeftOver.test(upload.key(), upload.uploadId()))
                .toList());
    unknown.forEach(upload -> abort(bucket, upload));
  }

  private void abort(String bucket, MultipartUpload upload) {
    try {
      call(
          "AbortMultipartUpload",
          () -> client.abortMultipartUpload(
              request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
    } catch (NoSuchUploadException e) {
      return;
    }
  }
}
