package floe.server.storage.embedded;

import java.time.Duration;
import java.util.Optional;

/**
 * A request to the embedded store and how it was answered. Its query holds a signature, and must be
 * masked before it is shown.
 *
 * @param requestId the answer's {@code X-Request-Id}
 * @param fromServer whether the server itself asked, which signs with a header
 * @param method the HTTP method
 * @param path the path as it was sent
 * @param query the query as it was sent
 * @param operation the step, such as {@code store:upload_part}
 * @param status the status of the answer
 * @param duration until all bytes were moved
 * @param faultId the fault rule that changed the answer
 * @param refusal why it was refused
 */
public record StoreExchange(
    String requestId,
    boolean fromServer,
    String method,
    String path,
    Optional<String> query,
    Optional<String> operation,
    int status,
    Duration duration,
    Optional<String> faultId,
    Optional<Refusal> refusal) {

  /**
   * Why a request was refused.
   *
   * @param code S3's error code
   * @param message what is wrong, for people
   * @param signature what was expected to be signed, when the signature is wrong
   */
  public record Refusal(String code, String message, Optional<Signature> signature) {}

  /**
   * What was expected to be signed (<a
   * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature
   * Version 4</a>).
   */
  public record Signature(String canonicalRequest, String stringToSign) {}
}
