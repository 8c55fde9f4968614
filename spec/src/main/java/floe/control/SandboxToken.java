package floe.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/** The token that the control API demands. Its text form does not show it. */
public final class SandboxToken {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final String text;

  private SandboxToken(String text) {
    this.text = text;
  }

  /**
   * Creates a token.
   *
   * @throws IllegalArgumentException when an {@code Authorization} header cannot have this text as
   *     bearer token (<a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750,
   *     section 2.1</a>); the message does not show it
   */
  public static SandboxToken of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "--sandbox-token takes letters, digits and -._~+/, and = at the end");
    }
    return new SandboxToken(text);
  }

  /** Returns whether a request has brought this token. The time does not tell how much is right. */
  public boolean matches(String brought) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the {@code Authorization} header that a client sends. */
  public String authorization() {
    return "Bearer " + text;
  }

  @Override
  public String toString() {
    return "SandboxToken[hidden]";
  }
}
