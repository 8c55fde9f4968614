package floe.server.storage.embedded;

import com.google.common.base.Throwables;
import floe.steering.journal.RequestId;
import floe.steering.journal.StorePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Follows one request from its arrival to its end: gives it its id, in the answer and in the lines
 * of the log, and tells the observer how it ended.
 */
final class StoreTrace implements AutoCloseable {
  private static final String WRONG_SIGNATURE = "SignatureDoesNotMatch";
  private static final int FORBIDDEN = 403;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final StoreObserver observer;
  private final String requestId;
  private final long startedAtNanos = System.nanoTime();
  private @Nullable String faultId;
  private StoreExchange.@Nullable Refusal refusal;

  StoreTrace(HttpServletRequest request, HttpServletResponse response, StoreObserver observer) {
    this.request = request;
    this.response = response;
    this.observer = observer;
    requestId = RequestId.of(Collections.list(request.getHeaders(RequestId.HEADER)));
    response.setHeader(RequestId.HEADER, requestId);
    MDC.put(RequestId.LOG_KEY, requestId);
  }

  /** Notes the fault rule that changes the answer. */
  void changedByFault(String ruleId) {
    faultId = ruleId;
  }

  /** Notes for what the request is refused. */
  void refused(Exception failure) {
    Optional<AwsServiceException> error = Throwables.getCausalChain(failure).stream()
        .filter(AwsServiceException.class::isInstance)
        .map(AwsServiceException.class::cast)
        .findFirst();
    String code = error.map(S3Exceptions::errorCode).orElse("");
    String message = error
        .map(AwsServiceException::awsErrorDetails)
        .map(AwsErrorDetails::errorMessage)
        .orElseGet(() -> failure.getClass().getSimpleName());
    boolean signature = code.equals(WRONG_SIGNATURE);
    refusal = new StoreExchange.Refusal(
        code, message, signature ? ExpectedSignature.of(request) : Optional.empty());
  }

  @Override
  public void close() {
    MDC.remove(RequestId.LOG_KEY);
    observer.answered(new StoreExchange(
        requestId,
        request.getHeader("Authorization") != null && response.getStatus() != FORBIDDEN,
        request.getMethod(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()),
        StorePaths.step(
            request.getMethod(),
            request.getRequestURI(),
            Optional.ofNullable(request.getQueryString())),
        response.getStatus(),
        Duration.ofNanos(System.nanoTime() - startedAtNanos),
        Optional.ofNullable(faultId),
        Optional.ofNullable(refusal)));
  }
}
