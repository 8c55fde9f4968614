package floe.files;

import floe.api.FileUploadCompleted;
import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Which upload a completion is for, and whether it is the same as one before (operation
 * {@code files:uploaded}). {@link CompletionRules} checks the parts.
 */
public final class CompletionAttempt {

  private static final List<Object> PARTS = List.of("body", "parts");
  private static final String GONE = "The upload is gone: create the file anew.";

  private CompletionAttempt() {}

  /**
   * Returns what is wrong with the upload's id and the path that a client names; nothing if both
   * are the file's.
   *
   * @param uploadId the id of the file's upload
   * @param path the file's path
   */
  public static List<Fault> checkTarget(
      FileUploadCompleted completed, String uploadId, String path) {
    List<Fault> faults = new ArrayList<>();
    if (!uploadId.equals(completed.id())) {
      faults.add(Faults.valueError(
          List.of("body", "id"), "This is not the id of the file's upload.", completed.id()));
    }
    if (!path.equals(completed.path())) {
      faults.add(Faults.valueError(
          List.of("body", "path"), "This is not the path of the file's upload.", completed.path()));
    }
    return faults;
  }

  /**
   * Returns a digest that two completions share if they name the same parts in the same order: 64
   * hexadecimal digits. A completion may be repeated, but not with other parts.
   */
  public static String digest(List<S3FileUploadCompletedPart> parts) {
    MessageDigest sha256 = Sha256.digest();
    for (S3FileUploadCompletedPart part : parts) {
      String line = "%d %s %s\n"
          .formatted(part.number(), Etag.bare(part.checksumEtag()), part.checksumSha256Base64());
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Returns the fault of a completion after one with other parts. */
  public static Fault completedWithOtherParts(String uploadId) {
    return Faults.valueError(PARTS, "The upload was completed with other parts.", uploadId);
  }

  /** Returns the fault of a completion while one with other parts is going on. */
  public static Fault completingWithOtherParts(String uploadId) {
    return Faults.valueError(PARTS, "The upload is being completed with other parts.", uploadId);
  }

  /** Returns the fault of a completion of parts that the store no longer has. */
  public static Fault partsAreGone(String uploadId) {
    return Faults.valueError(PARTS, GONE, uploadId);
  }

  /** Returns the fault of a completion of an upload that the store no longer has. */
  public static Fault uploadIsGone(String uploadId) {
    return Faults.valueError(List.of("body", "id"), GONE, uploadId);
  }

  /**
   * Returns the fault of a completion that the store refuses.
   *
   * @param partNumber the part at fault, if the store names one
   * @param code the store's error code, such as {@code InvalidPart}
   * @param message what is wrong, in the store's words
   */
  public static Fault refusedByStore(
      FileUploadCompleted completed, Optional<Long> partNumber, String code, String message) {
    List<Long> numbers =
        completed.parts().stream().map(S3FileUploadCompletedPart::number).toList();
    int index = partNumber.map(numbers::indexOf).orElse(-1);
    List<Object> location = index < 0 ? PARTS : List.of("body", "parts", index, "number");
    return Faults.valueError(
        location, "The store refuses the parts: %s (%s)".formatted(message, code), "");
  }
}
