package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.FileServiceTypes;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileAccessTest {

  private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

  private final SampleFile file = SampleFile.stored(FileServiceTypes.DOWNLOADABLE);
  private final SampleFile attachment = SampleFile.stored(FileServiceTypes.SUPPORT_CASE_ATTACHMENT);
  private final DownloadToken token = new DownloadToken(UUID.randomUUID(), NOW.plusSeconds(1));

  @Test
  void aSellerSeesChangesAndDownloadsAStoredFile() {
    assertThat(FileAccess.isListed(file)).isTrue();
    assertThat(FileAccess.checkChange(file)).isEmpty();
    assertThat(FileAccess.checkDownload(file)).isEmpty();
  }

  @Test
  void nobodyListsOrDownloadsAFileThatIsNotUploaded() {
    assertThat(FileAccess.isListed(file.uploading())).isFalse();
    assertThat(FileAccess.isListedToCustomer(file.uploading())).isFalse();
    assertThat(FileAccess.checkDownload(file.uploading())).contains(ApiError.resourceNotFound());
    assertThat(FileAccess.checkLink(file.uploading(), token, NOW))
        .contains(ApiError.resourceNotFound());
    assertThat(FileAccess.checkChange(file.uploading())).isEmpty();
  }

  @Test
  void attachmentsOfSupportCasesStayWithSupport() {
    assertThat(FileAccess.isListed(attachment)).isFalse();
    assertThat(FileAccess.checkChange(attachment))
        .map(ApiError::detail)
        .contains("Attachments of support cases can be neither changed nor deleted.");
    assertThat(FileAccess.checkDownload(attachment))
        .map(ApiError::detail)
        .contains("Attachments of support cases cannot be downloaded here.");
  }

  @Test
  void nobodyDownloadsAFlaggedFile() {
    assertThat(FileAccess.checkDownload(file.flagged()))
        .map(ApiError::detail)
        .contains("The file is flagged as malicious and cannot be downloaded.");
    assertThat(FileAccess.isListedToCustomer(file.flagged())).isFalse();
    assertThat(FileAccess.checkLink(file.flagged(), token, NOW))
        .contains(ApiError.resourceUnavailable());
    assertThat(FileAccess.isListed(file.flagged())).isTrue();
  }

  @Test
  void aCustomerDoesNotSeeADisabledFile() {
    assertThat(FileAccess.isListedToCustomer(file.disabled())).isFalse();
    assertThat(FileAccess.checkLink(file.disabled(), token, NOW))
        .contains(ApiError.resourceNotFound());
    assertThat(FileAccess.checkDownload(file.disabled())).isEmpty();
  }

  @Test
  void aLinkWorksUntilItsTokenExpires() {
    assertThat(FileAccess.isListedToCustomer(file)).isTrue();
    assertThat(FileAccess.checkAge(token, NOW)).isEmpty();
    assertThat(FileAccess.checkAge(token, NOW.plusSeconds(1)))
        .contains(ApiError.resourceUnavailable());
    assertThat(FileAccess.checkLink(file, token, NOW)).isEmpty();
    assertThat(FileAccess.checkLink(file, token, NOW.plusSeconds(1)))
        .contains(ApiError.resourceUnavailable());
    assertThat(FileAccess.checkLink(file.uploading(), token, NOW.plusSeconds(1)))
        .contains(ApiError.resourceUnavailable());
  }
}
