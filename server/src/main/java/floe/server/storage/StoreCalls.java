package floe.server.storage;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Calls the store and converts its exceptions to those of {@link ObjectStorage}. */
final class StoreCalls {
  private static final String NO_SUCH_UPLOAD = "NoSuchUpload";

  private StoreCalls() {}

  /**
   * Runs a call.
   *
   * @throws NoSuchUploadException when the upload is not in progress
   * @throws StorageUnavailableException for every other failure
   */
  static <T> T call(String operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      if (isNoSuchUpload(e)) {
        throw new NoSuchUploadException(e);
      }
      throw unavailable(operation, e);
    } catch (SdkClientException e) {
      throw new StorageUnavailableException("the store did not answer " + operation, e);
    }
  }

  static StorageUnavailableException unavailable(String operation, AwsServiceException e) {
    return new StorageUnavailableException(
        "the store answered %s with %d %s".formatted(operation, e.statusCode(), code(e)), e);
  }

  static boolean isNoSuchUpload(AwsServiceException e) {
    return code(e).equals(NO_SUCH_UPLOAD);
  }

  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? ""
        : e.awsErrorDetails().errorCode();
  }

  static String message(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorMessage() == null
        ? ""
        : e.awsErrorDetails().errorMessage();
  }
}
