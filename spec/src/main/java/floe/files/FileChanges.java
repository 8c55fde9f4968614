package floe.files;

import floe.api.FilePatch;
import floe.api.sandbox.SandboxFilePatch;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file becomes by a change: of its seller (operation {@code files:update}) or of the sandbox
 * (operation {@code sandbox-files:update}).
 */
public final class FileChanges {

  private FileChanges() {}

  /** Returns the name that a change sends, or null if it leaves the name as it is. */
  public static @Nullable String sentName(FilePatch patch) {
    return sent(patch.name());
  }

  /** Returns the version that a change sends, or null if it leaves the version as it is. */
  public static @Nullable String sentVersion(FilePatch patch) {
    return sent(patch.version());
  }

  private static @Nullable String sent(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns the file's name: the present one if the new one is absent, null or empty. */
  public static String name(FileDetails file, FilePatch patch) {
    String name = sentName(patch);
    return name == null ? file.name() : name;
  }

  /** Returns the file's version: the present one if the new one is absent, null or empty. */
  public static @Nullable String version(FileDetails file, FilePatch patch) {
    String version = sentVersion(patch);
    return version == null ? file.version() : version;
  }

  /** Returns whether the file is enabled: as it is if the change does not say so. */
  public static boolean isEnabled(FileDetails file, SandboxFilePatch patch) {
    Boolean enabled = patch.isEnabled();
    return enabled == null ? file.isEnabled() : enabled;
  }

  /**
   * Returns when the file was flagged as malicious, or null if it is not flagged. A file that is
   * flagged again keeps its time.
   *
   * @param now returns the time of the change; asked only if it flags the file
   */
  public static @Nullable Instant flaggedMaliciousAt(
      FileDetails file, SandboxFilePatch patch, Supplier<Instant> now) {
    Boolean flagged = patch.flaggedMalicious();
    Instant before = file.flaggedMaliciousAt();
    if (flagged == null || flagged == (before != null)) {
      return before;
    }
    return flagged ? now.get() : null;
  }
}
