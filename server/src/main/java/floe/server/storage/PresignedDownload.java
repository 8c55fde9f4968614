package floe.server.storage;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A URL that downloads an object. It is a secret until it expires, so {@link #toString} leaves it
 * out.
 *
 * @param url the presigned URL
 * @param headers the headers that the client must send; always empty today
 * @param expiresAt the time from which the store refuses the URL
 */
public record PresignedDownload(URI url, Map<String, String> headers, Instant expiresAt) {
  public PresignedDownload {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return "PresignedDownload[expiresAt=%s]".formatted(expiresAt);
  }
}
