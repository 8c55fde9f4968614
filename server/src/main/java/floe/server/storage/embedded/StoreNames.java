package floe.server.storage.embedded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;

/**
 * The names of files in the folder of a bucket. Keys are file names there, so names that do not
 * have the form of a key are refused. Names that start with a dot belong to internal files of the
 * engine.
 */
final class StoreNames {
  /**
   * The metadata entry with the upload id from which an object was created. The engine does not
   * show entries with this prefix to clients.
   */
  static final String UPLOAD_ID_METADATA = "s3proxy_checksum_upload_id";

  private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}";
  private static final String KEY = SEGMENT + "(?:/" + SEGMENT + "){0,7}";
  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String METADATA_STUB_PREFIX = ".s3proxy-mpu-stub-";
  private static final String UPLOAD_PREFIX = ".mpus-";
  private static final String STUB_SUFFIX = "-stub";

  private static final Pattern KEY_PATTERN = Pattern.compile(KEY);
  private static final Pattern UPLOAD_ID_PATTERN = Pattern.compile(UUID);
  private static final Pattern INTERNAL_FILE = Pattern.compile(
      "\\.s3proxy-mpu-stub-%1$s|\\.mpus-%1$s-%2$s-(?:\\d{1,5}|stub)".formatted(UUID, KEY));
  private static final Pattern INTERNAL_FILE_START =
      Pattern.compile("\\.(?:s3proxy-mpu-stub|mpus)-(%s).*".formatted(UUID));
  private static final Pattern TEMPORARY_FILE = Pattern.compile("(.+)-" + UUID);

  private StoreNames() {}

  static boolean isKey(String name) {
    return KEY_PATTERN.matcher(name).matches();
  }

  static boolean isKeyOrInternal(String name) {
    return isKey(name) || isInternal(name);
  }

  static boolean isUpload(MultipartUpload upload) {
    return UPLOAD_ID_PATTERN.matcher(upload.id()).matches() && isKey(upload.blobName());
  }

  /** Returns the name of the internal file that exists while an upload is in progress. */
  static String stub(String uploadId, String key) {
    return UPLOAD_PREFIX + uploadId + "-" + key + STUB_SUFFIX;
  }

  /** Returns the name of the internal file that has the metadata of the future object. */
  static String metadataStub(String uploadId) {
    return METADATA_STUB_PREFIX + uploadId;
  }

  /** Returns the id of the upload that an internal file belongs to. */
  static Optional<String> uploadIdOf(String internalName) {
    Matcher matcher = INTERNAL_FILE_START.matcher(internalName);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Returns the key of an upload, read from the name of its stub. */
  static Optional<String> keyOf(String uploadId, String internalName) {
    String start = UPLOAD_PREFIX + uploadId + "-";
    return internalName.startsWith(start) && internalName.endsWith(STUB_SUFFIX)
        ? Optional.of(
            internalName.substring(start.length(), internalName.length() - STUB_SUFFIX.length()))
        : Optional.empty();
  }

  /**
   * Returns the name that a temporary file gets when it is complete; empty for the name of another
   * file.
   */
  static Optional<String> targetOf(String name) {
    Matcher matcher = TEMPORARY_FILE.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean isInternal(String name) {
    return INTERNAL_FILE.matcher(name).matches();
  }
}
