package floe.files;

import floe.api.FileServiceTypes;
import java.time.Instant;
import java.util.Optional;

/** What sellers and customers may do with a file that they see. */
public final class FileAccess {

  private FileAccess() {}

  /** Returns whether operation {@code files:list} shows a file to its seller. */
  public static boolean isListed(FileDetails file) {
    return file.isUploaded() && file.service() != FileServiceTypes.SUPPORT_CASE_ATTACHMENT;
  }

  /**
   * Returns the error of operations {@code files:update} and {@code files:delete}, or nothing if
   * the seller may change the file.
   */
  public static Optional<ApiError> checkChange(FileDetails file) {
    return file.service() == FileServiceTypes.SUPPORT_CASE_ATTACHMENT
        ? Optional.of(ApiError.notPermitted(
            "Attachments of support cases can be neither changed nor deleted."))
        : Optional.empty();
  }

  /**
   * Returns the error of operation {@code files:download}, or nothing if the seller may download
   * the file.
   */
  public static Optional<ApiError> checkDownload(FileDetails file) {
    if (!file.isUploaded()) {
      return Optional.of(ApiError.resourceNotFound());
    }
    if (file.flaggedMaliciousAt() != null) {
      return Optional.of(
          ApiError.notPermitted("The file is flagged as malicious and cannot be downloaded."));
    }
    if (file.service() == FileServiceTypes.SUPPORT_CASE_ATTACHMENT) {
      return Optional.of(
          ApiError.notPermitted("Attachments of support cases cannot be downloaded here."));
    }
    return Optional.empty();
  }

  /**
   * Returns whether operation {@code customer_portal:downloadables:list} shows a file to a customer
   * to whom it is granted.
   */
  public static boolean isListedToCustomer(FileDetails file) {
    return file.isUploaded() && file.isEnabled() && file.flaggedMaliciousAt() == null;
  }

  /**
   * Returns the error of a download link that has expired; the age is looked at before all else.
   */
  public static Optional<ApiError> checkAge(DownloadToken token, Instant now) {
    return token.isExpired(now) ? Optional.of(ApiError.resourceUnavailable()) : Optional.empty();
  }

  /**
   * Returns the error of operation {@code customer_portal:downloadables:get}, or nothing if the
   * link leads to the file's bytes.
   *
   * @param file a file that is still granted
   * @param token what the link's token says
   */
  public static Optional<ApiError> checkLink(FileDetails file, DownloadToken token, Instant now) {
    if (checkAge(token, now).isPresent() || file.flaggedMaliciousAt() != null) {
      return Optional.of(ApiError.resourceUnavailable());
    }
    return file.isUploaded() && file.isEnabled()
        ? Optional.empty()
        : Optional.of(ApiError.resourceNotFound());
  }
}
