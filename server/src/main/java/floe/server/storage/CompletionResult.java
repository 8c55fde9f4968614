package floe.server.storage;

import java.util.Optional;

/** The result of an attempt to complete an upload. */
public sealed interface CompletionResult {

  /** The parts are now one object. */
  record Completed(StoredObject object) implements CompletionResult {}

  /**
   * The upload was never started, was aborted, or is completed already: {@link ObjectStorage#find}
   * tells the last apart.
   */
  record NoSuchUpload() implements CompletionResult {}

  /**
   * The store refuses the parts. The upload continues, and can be completed with the right ones.
   *
   * @param code the S3 error code, such as {@code InvalidPart}, {@code InvalidPartOrder} or
   *     {@code EntityTooSmall}
   * @param message what is wrong, in the store's words
   * @param partNumber the part at fault, where the store names it
   */
  record Refused(String code, String message, Optional<Long> partNumber)
      implements CompletionResult {}
}
