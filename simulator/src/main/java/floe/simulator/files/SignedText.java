package floe.simulator.files;

import floe.api.sandbox.SignatureFault;
import floe.files.Sha256;
import floe.steering.journal.Refusals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the signature of a presigned URL is over (<a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature
 * Version 4</a>).
 */
record SignedText(String canonicalRequest, String stringToSign) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /**
   * Returns the text of a request.
   *
   * @param query the parameters without the signature, not encoded
   * @param headers the signed headers by their names in lower case
   */
  static SignedText of(
      String method,
      String path,
      SortedMap<String, String> query,
      SortedMap<String, String> headers) {
    String canonical = String.join(
        "\n",
        method,
        path,
        query.entrySet().stream().map(SignedText::parameter).collect(Collectors.joining("&")),
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining()),
        String.join(";", headers.keySet()),
        "UNSIGNED-PAYLOAD");
    String credential = query.getOrDefault(SimulatedPresigner.CREDENTIAL, "");
    String toSign = String.join(
        "\n",
        ALGORITHM,
        query.getOrDefault(SimulatedPresigner.DATE, ""),
        credential.substring(credential.indexOf('/') + 1),
        sha256(canonical));
    return new SignedText(canonical, toSign);
  }

  /** Returns the text as the journal shows it. */
  SignatureFault toFault() {
    return Refusals.signature(canonicalRequest, stringToSign);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String parameter(Map.Entry<String, String> parameter) {
    return encode(parameter.getKey()) + "=" + encode(parameter.getValue());
  }

  private static String sha256(String text) {
    return Sha256.hex(Sha256.base64Of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
