package floe.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What the token of a download link says (operations {@code customer_portal:downloadables:list} and
 * {@code …:get}). A token is signed: nobody without the key can make or change one. It has 75
 * letters, digits, dashes and underscores.
 *
 * @param downloadableId the downloadable that the link leads to
 * @param expiresAt when the link stops working, in whole seconds
 */
public record DownloadToken(UUID downloadableId, Instant expiresAt) {

  private static final String PURPOSE = "download link";
  private static final int CLAIM_BYTES = 2 * Long.BYTES + Long.BYTES;
  private static final int SIGNATURE_BYTES = 32;

  /** Cuts off fractions of a second, which a token does not hold. */
  public DownloadToken {
    expiresAt = Instant.ofEpochSecond(expiresAt.getEpochSecond());
  }

  /** Returns the link's path, which begins after the API's address. */
  public String linkPath(SigningKey key) {
    return "/v1/customer-portal/downloadables/" + sign(key);
  }

  /** Returns the token as it stands in the link's path. */
  public String sign(SigningKey key) {
    byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
        .putLong(downloadableId.getMostSignificantBits())
        .putLong(downloadableId.getLeastSignificantBits())
        .putLong(expiresAt.getEpochSecond())
        .array();
    byte[] token = ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES)
        .put(claim)
        .put(signature(key, claim))
        .array();
    return encode(token);
  }

  /**
   * Returns what a token says, or nothing if it was not signed with this key. Expired tokens are
   * read, too: see {@link #isExpired}.
   *
   * @param token any text
   */
  public static Optional<DownloadToken> read(SigningKey key, String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != CLAIM_BYTES + SIGNATURE_BYTES || !encode(bytes).equals(token)) {
      return Optional.empty();
    }
    byte[] claim = new byte[CLAIM_BYTES];
    byte[] signature = new byte[SIGNATURE_BYTES];
    ByteBuffer.wrap(bytes).get(claim).get(signature);
    if (!MessageDigest.isEqual(signature, signature(key, claim))) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(claim);
    UUID id = new UUID(fields.getLong(), fields.getLong());
    return Optional.of(new DownloadToken(id, Instant.ofEpochSecond(fields.getLong())));
  }

  /** Returns whether the link has stopped working; it has at the very second of its expiry. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  private static String encode(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static byte[] signature(SigningKey key, byte[] claim) {
    return key.hmac(PURPOSE, HexFormat.of().formatHex(claim));
  }
}
