package floe.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.S3FileUploadCompletedPart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletedPartsTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"abc\"", " \"abc\"\r", "\tabc\n"})
  void stripsWhatClientsAddToAnEtag(String etag) {
    assertThat(CompletedParts.bareEtag(etag)).isEqualTo("abc");
  }

  @Test
  void leavesASingleQuoteAlone() {
    assertThat(CompletedParts.bareEtag("\"")).isEqualTo("\"");
  }

  @Test
  void digestsTheSamePartsTheSame() {
    String quoted = CompletedParts.digest(List.of(part(1, "\"a\"", null), part(2, "b", null)));
    String bare = CompletedParts.digest(List.of(part(1, "a", null), part(2, "b", null)));

    assertThat(quoted).isEqualTo(bare).hasSize(64);
  }

  @Test
  void digestsOtherPartsOtherwise() {
    String digest = CompletedParts.digest(List.of(part(1, "a", null)));

    assertThat(CompletedParts.digest(List.of(part(2, "a", null)))).isNotEqualTo(digest);
    assertThat(CompletedParts.digest(List.of(part(1, "b", null)))).isNotEqualTo(digest);
    assertThat(CompletedParts.digest(List.of(part(1, "a", "c")))).isNotEqualTo(digest);
    assertThat(CompletedParts.digest(List.of())).isNotEqualTo(digest);
  }

  private static S3FileUploadCompletedPart part(
      long number, String etag, @Nullable String checksum) {
    return new S3FileUploadCompletedPart(number, etag, checksum);
  }
}
