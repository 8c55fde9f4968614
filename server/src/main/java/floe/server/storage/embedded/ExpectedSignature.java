package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.gaul.s3proxy.auth.AwsSignature;
import org.gaul.s3proxy.auth.S3AuthorizationHeader;

/** Tells what the engine expected a request's signature to be over. */
final class ExpectedSignature {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HASH_HEADER = "x-amz-content-sha256";

  /** The texts do not depend on the secret, and the signature of them is not wanted. */
  private static final String ANY_SECRET = "any";

  private ExpectedSignature() {}

  /**
   * Returns the texts of Signature Version 4, or nothing for a request without such a signature.
   */
  static Optional<StoreExchange.Signature> of(HttpServletRequest request) {
    String credential = request.getParameter("X-Amz-Credential");
    boolean presigned = credential != null;
    String authorization = presigned
        ? "%s Credential=%s, SignedHeaders=%s, Signature=%s"
            .formatted(
                ALGORITHM,
                credential,
                request.getParameter("X-Amz-SignedHeaders"),
                request.getParameter("X-Amz-Signature"))
        : request.getHeader("Authorization");
    if (authorization == null || !authorization.startsWith(ALGORITHM)) {
      return Optional.empty();
    }
    try {
      AwsSignature.SignatureDetail detail = AwsSignature.createAuthorizationSignatureV4(
          request,
          new S3AuthorizationHeader(authorization),
          new byte[0],
          request.getRequestURI(),
          ANY_SECRET,
          presigned,
          null,
          request.getHeader(HASH_HEADER));
      return Optional.of(
          new StoreExchange.Signature(detail.canonicalRequest(), detail.stringToSign()));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
