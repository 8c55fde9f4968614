package floe.server.storage;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A URL to which a client PUTs the bytes of a part. It is a secret until it expires, so
 * {@link #toString} leaves it out.
 *
 * @param number the part number
 * @param url the presigned URL
 * @param headers the headers that the client must send with exactly these values; empty for a part
 *     without a checksum
 * @param expiresAt the time from which the store refuses the URL
 */
public record PresignedPart(long number, URI url, Map<String, String> headers, Instant expiresAt) {
  public PresignedPart {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "PresignedPart[number=%d, expiresAt=%s]".formatted(number, expiresAt);
  }
}
