package floe.server.storage;

import java.util.Map;

/**
 * An object about to be uploaded.
 *
 * @param location where it will be kept
 * @param contentType the media type as the client gave it, any text at all; what cannot be an HTTP
 *     media type is kept as {@code application/octet-stream}
 * @param metadata user metadata ({@code x-amz-meta-…}), by name without that prefix; characters
 *     that S3 does not carry in a header (all but printable ASCII) are dropped
 */
public record NewObject(ObjectLocation location, String contentType, Map<String, String> metadata) {
  public NewObject {
    metadata = Map.copyOf(metadata);
  }
}
