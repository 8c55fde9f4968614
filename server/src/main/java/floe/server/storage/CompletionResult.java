package floe.server.storage;

import java.util.Optional;

/** The result of an attempt to complete an upload. */
public sealed interface CompletionResult {

  /** The parts are now one object. */
  record Completed(StoredObject object) implements CompletionResult {}

  /**
   * The upload was never started, was aborted, or is completed already. In the last case,
   * {@link ObjectStorage#find} finds the object.
   */
  record NoSuchUpload() implements CompletionResult {}

  /**
   * The store refuses the parts. The upload stays in progress and can be completed with other
   * parts.
   *
   * @param code the S3 error code, such as {@code InvalidPart}, {@code InvalidPartOrder} or
   *     {@code EntityTooSmall}
   * @param message the message of the store
   * @param partNumber the number of the invalid part, if it is known
   */
  record Refused(String code, String message, Optional<Long> partNumber)
      implements CompletionResult {}
}
