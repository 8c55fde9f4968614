package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** S3Proxy's handling of S3's requests, and of the errors that a store raises. */
final class StoreHandler extends S3ProxyHandler {
  private static final long MAX_OBJECT_BYTES = 5L * 1024 * 1024 * 1024;

  /**
   * Bodies that are held in memory while their signature is checked; the list of 10,000 parts is
   * below 3 MiB.
   */
  private static final long MAX_BUFFERED_BYTES = 8L * 1024 * 1024;

  private static final int MAX_CHUNK_BYTES = 1024 * 1024;
  private static final int MAX_TIME_SKEW_SECONDS = 15 * 60;

  private static final Map<Integer, S3ErrorCode> CODES_BY_STATUS = Map.of(
      400, S3ErrorCode.BAD_DIGEST,
      403, S3ErrorCode.ACCESS_DENIED,
      405, S3ErrorCode.METHOD_NOT_ALLOWED,
      412, S3ErrorCode.PRECONDITION_FAILED,
      416, S3ErrorCode.INVALID_RANGE);

  StoreHandler(BlobStore store, String accessKeyId, String secretAccessKey) {
    super(
        store,
        AuthenticationType.AWS_V4,
        accessKeyId,
        secretAccessKey,
        null,
        MAX_OBJECT_BYTES,
        MAX_BUFFERED_BYTES,
        MAX_CHUNK_BYTES,
        false,
        crossOrigin(),
        "",
        MAX_TIME_SKEW_SECONDS);
  }

  /** Any page may send parts and read objects by URLs that it was given. */
  private static CrossOriginResourceSharing crossOrigin() {
    return new CrossOriginResourceSharing(
        List.of("*"), List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "");
  }

  void answer(
      HttpServletRequest request, HttpServletResponse response, UntimelyRequestException refusal)
      throws IOException {
    sendSimpleErrorResponse(
        request,
        response,
        S3ErrorCode.ACCESS_DENIED,
        refusal.refusal().message(),
        refusal.refusal().elements());
  }

  void answer(
      HttpServletRequest request, HttpServletResponse response, S3ErrorCode code, String message)
      throws IOException {
    sendSimpleErrorResponse(request, response, code, message, Map.of());
  }

  /**
   * Answers an error in S3's form; one that has nothing but a status gets the code that belongs to
   * it.
   */
  void answer(HttpServletRequest request, HttpServletResponse response, AwsServiceException error)
      throws IOException {
    String code = S3Exceptions.errorCode(error);
    if (code != null) {
      String message = error.awsErrorDetails().errorMessage();
      sendSimpleErrorResponse(
          request, response, code, error.statusCode(), message == null ? "" : message, Map.of());
      return;
    }
    S3ErrorCode known = CODES_BY_STATUS.get(error.statusCode());
    if (known != null) {
      answer(request, response, known, "The request cannot be met as it is.");
      return;
    }
    copyEtag(error, response);
    response.setStatus(error.statusCode());
  }

  /** Which goes along with 304 Not Modified. */
  private static void copyEtag(AwsServiceException error, HttpServletResponse response) {
    if (error.awsErrorDetails() != null && error.awsErrorDetails().sdkHttpResponse() != null) {
      error
          .awsErrorDetails()
          .sdkHttpResponse()
          .firstMatchingHeader("ETag")
          .ifPresent(etag -> response.setHeader("ETag", etag));
    }
  }
}
