package floe.server.downloadable;

import floe.server.auth.ServerSecret;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads the tokens of download links. A token names a downloadable and the second from
 * which it is refused, and is signed with HMAC-SHA256; that it is a true one says nothing of
 * whether it is still in time.
 */
@Singleton
final class DownloadToken {

  private static final String PURPOSE = "download link";
  private static final int CLAIM_BYTES = 2 * Long.BYTES + Long.BYTES;
  private static final int SIGNATURE_BYTES = 32;

  private final ServerSecret secret;

  DownloadToken(ServerSecret secret) {
    this.secret = secret;
  }

  /**
   * What a token says.
   *
   * @param expiresAt from when on it is refused
   */
  record Claim(UUID downloadableId, Instant expiresAt) {}

  /** Signs a claim; its fraction of a second is cut off. */
  String sign(Claim claim) {
    byte[] bytes = ByteBuffer.allocate(CLAIM_BYTES)
        .putLong(claim.downloadableId().getMostSignificantBits())
        .putLong(claim.downloadableId().getLeastSignificantBits())
        .putLong(claim.expiresAt().getEpochSecond())
        .array();
    byte[] token = ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES)
        .put(bytes)
        .put(signature(bytes))
        .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** What a token says, or nothing when it is not one of ours. */
  Optional<Claim> read(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != CLAIM_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    byte[] claim = new byte[CLAIM_BYTES];
    byte[] signature = new byte[SIGNATURE_BYTES];
    ByteBuffer.wrap(bytes).get(claim).get(signature);
    if (!MessageDigest.isEqual(signature, signature(claim))) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(claim);
    UUID id = new UUID(fields.getLong(), fields.getLong());
    return Optional.of(new Claim(id, Instant.ofEpochSecond(fields.getLong())));
  }

  private byte[] signature(byte[] claim) {
    return secret.hmac(PURPOSE, HexFormat.of().formatHex(claim));
  }
}
