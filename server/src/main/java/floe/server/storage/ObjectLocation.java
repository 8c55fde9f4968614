package floe.server.storage;

import java.util.regex.Pattern;

/**
 * Where an object is kept.
 *
 * @param bucket the bucket
 * @param key the object's key, opaque to the store: up to 8 segments parted by slashes, each of up
 *     to 128 characters of {@code [A-Za-z0-9._-]} and not starting with a dot. No key may be the
 *     leading segments of another (a store on a folder keeps both as files), nor another key
 *     followed by a dash and a UUID (how such a store names unfinished files)
 */
public record ObjectLocation(Bucket bucket, String key) {
  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}";
  private static final Pattern KEY = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + "){0,7}");

  /**
   * Throws {@link IllegalArgumentException} for a key of another form: keys are made by the server,
   * never by a client.
   */
  public ObjectLocation {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "an object key of %d characters is not opaque ASCII".formatted(key.length()));
    }
  }
}
