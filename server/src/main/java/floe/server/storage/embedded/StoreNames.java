package floe.server.storage.embedded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;

/**
 * The names that things have inside a bucket's folder. Keys are file names there, so whatever is
 * not of the form of a key is refused; names that start with a dot are the engine's own.
 */
final class StoreNames {
  /**
   * Metadata that says which upload an object came from; the engine keeps names with this prefix
   * from clients.
   */
  static final String UPLOAD_ID_METADATA = "s3proxy_checksum_upload_id";

  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}";
  private static final String KEY = SEGMENT + "(?:/" + SEGMENT + "){0,7}";
  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String METADATA_STUB_PREFIX = ".s3proxy-mpu-stub-";
  private static final String UPLOAD_PREFIX = ".mpus-";
  private static final String STUB_SUFFIX = "-stub";

  private static final Pattern KEY_FORM = Pattern.compile(KEY);
  private static final Pattern UPLOAD_ID_FORM = Pattern.compile(UUID);
  private static final Pattern OWN_FORM = Pattern.compile(
      "\\.s3proxy-mpu-stub-%1$s|\\.mpus-%1$s-%2$s-(?:\\d{1,5}|stub)".formatted(UUID, KEY));
  private static final Pattern OWN_START =
      Pattern.compile("\\.(?:s3proxy-mpu-stub|mpus)-(%s).*".formatted(UUID));
  private static final Pattern BEING_WRITTEN = Pattern.compile("(.+)-" + UUID);

  private StoreNames() {}

  static boolean isKey(String name) {
    return KEY_FORM.matcher(name).matches();
  }

  static boolean isKeyOrOwn(String name) {
    return isKey(name) || isOwn(name);
  }

  static boolean isUpload(MultipartUpload upload) {
    return UPLOAD_ID_FORM.matcher(upload.id()).matches() && isKey(upload.blobName());
  }

  /** Returns the name of the engine's file that exists as long as the upload is in progress. */
  static String stub(String uploadId, String key) {
    return UPLOAD_PREFIX + uploadId + "-" + key + STUB_SUFFIX;
  }

  /** Returns the name of the engine's file that holds the metadata of the object to come. */
  static String metadataStub(String uploadId) {
    return METADATA_STUB_PREFIX + uploadId;
  }

  /** Returns the upload that one of the engine's own files belongs to. */
  static Optional<String> uploadIdOf(String ownName) {
    Matcher matcher = OWN_START.matcher(ownName);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns the key that an upload is for, read from its stub. */
  static Optional<String> keyOf(String uploadId, String ownName) {
    String start = UPLOAD_PREFIX + uploadId + "-";
    return ownName.startsWith(start) && ownName.endsWith(STUB_SUFFIX)
        ? Optional.of(ownName.substring(start.length(), ownName.length() - STUB_SUFFIX.length()))
        : Optional.empty();
  }

  /**
   * The name that a file was to get once it was written, if its own is that of a file being
   * written.
   */
  static Optional<String> finished(String name) {
    Matcher matcher = BEING_WRITTEN.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isOwn(String name) {
    return OWN_FORM.matcher(name).matches();
  }
}
