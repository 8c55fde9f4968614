package floe.server.storage;

/**
 * Where an object is kept.
 *
 * @param bucket the bucket
 * @param key the object's key, opaque to the store: 1 to 1024 characters of {@code [A-Za-z0-9._-]} in segments parted by
 *     single slashes, no segment being {@code .} or {@code ..}
 */
public record ObjectLocation(Bucket bucket, String key) {
  private static final int MAX_KEY_LENGTH = 1024;
  private static final String SEGMENT = "(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+";
  private static final String KEY = SEGMENT + "(/" + SEGMENT + ")*+";

  /** Throws {@link IllegalArgumentException} for a key of another form: keys are made by the server, never by a client. */
  public ObjectLocation {
    if (key.length() > MAX_KEY_LENGTH || !key.matches(KEY)) {
      throw new IllegalArgumentException("object key of %d characters is not opaque ASCII".formatted(key.length()));
    }
  }
}
