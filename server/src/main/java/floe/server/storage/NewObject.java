package floe.server.storage;

import java.util.Map;

/**
 * An object that is going to be uploaded.
 *
 * @param location where it is stored
 * @param contentType the media type from the client, which may be any text; a text that is not a
 *     media type is stored as {@code application/octet-stream}
 * @param metadata the user metadata ({@code x-amz-meta-…}) by name without that prefix; characters
 *     other than printable ASCII are dropped, because S3 sends metadata in headers
 */
public record NewObject(ObjectLocation location, String contentType, Map<String, String> metadata) {
  public NewObject {
    metadata = Map.copyOf(metadata);
  }
}
