package floe.server.auth;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Generates bearer tokens that nobody can guess. */
@Singleton
public final class TokenGenerator {

  private final SecureRandom random = new SecureRandom();

  /** Returns a new token. */
  public String generate(TokenKind kind) {
    return TokenFormat.generate(kind, random::nextInt);
  }
}
