package floe.server.storage;

import java.util.regex.Pattern;

/**
 * The location of an object in the store.
 *
 * @param bucket the bucket
 * @param key the key of the object: at most 8 segments that are separated by slashes, each of at
 *     most 128 characters of {@code [A-Za-z0-9._-]} and not starting with a dot. A key must not
 *     consist of the first segments of another key, because the embedded store keeps both as files,
 *     and must not be another key followed by a dash and a UUID, because it names temporary files
 *     so
 */
public record ObjectLocation(Bucket bucket, String key) {
  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}";
  private static final Pattern KEY = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + "){0,7}");

  /**
   * Throws {@link IllegalArgumentException} for a key of another form. The server creates all keys,
   * so this is a programming error.
   */
  public ObjectLocation {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "an object key of %d characters is not opaque ASCII".formatted(key.length()));
    }
  }
}
