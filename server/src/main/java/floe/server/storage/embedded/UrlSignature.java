package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.gaul.s3proxy.auth.AwsSignature;
import org.gaul.s3proxy.auth.S3AuthorizationHeader;

/** Verifies signatures of presigned URLs as the engine does, but does nothing else. */
final class UrlSignature {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final byte[] NO_PAYLOAD = new byte[0];

  private final String secretAccessKey;

  UrlSignature(String secretAccessKey) {
    this.secretAccessKey = secretAccessKey;
  }

  /** Returns whether the signature of a presigned URL is over this very request. */
  boolean isGenuine(HttpServletRequest request) {
    String signature = request.getParameter("X-Amz-Signature");
    if (signature == null || !ALGORITHM.equals(request.getParameter("X-Amz-Algorithm"))) {
      return false;
    }
    try {
      S3AuthorizationHeader authorization =
          new S3AuthorizationHeader("%s Credential=%s, requestSignedHeaders=%s, Signature=%s"
              .formatted(
                  ALGORITHM,
                  request.getParameter("X-Amz-Credential"),
                  request.getParameter("X-Amz-SignedHeaders"),
                  signature));
      String expected = AwsSignature.createAuthorizationSignatureV4(
              request,
              authorization,
              NO_PAYLOAD,
              request.getRequestURI(),
              secretAccessKey,
              true,
              null,
              null)
          .signature();
      return MessageDigest.isEqual(bytes(expected), bytes(signature));
    } catch (IllegalArgumentException | IOException | GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
