package floe.server.storage;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A URL from which an object can be read. It is a secret until it expires, so its text form leaves
 * it out.
 *
 * @param url the presigned URL
 * @param headers the headers that the client must send; always empty today
 * @param expiresAt when the store begins to refuse the URL
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
