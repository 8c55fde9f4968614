package floe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import floe.api.FileUploadCompleted;
import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletionAttemptTest {

  private final FileUploadCompleted completed = FileUploadCompleted.builder()
      .id("u")
      .path("p")
      .parts(List.of(part(1, "a", null), part(3, "b", null)))
      .build();

  @Test
  void isForTheFileWhoseUploadAndPathItNames() {
    assertThat(CompletionAttempt.checkTarget(completed, "u", "p")).isEmpty();
    assertThat(CompletionAttempt.checkTarget(completed, "v", "q"))
        .extracting(Fault::loc, Fault::msg)
        .containsExactly(
            tuple(List.of("body", "id"), "This is not the id of the file's upload."),
            tuple(List.of("body", "path"), "This is not the path of the file's upload."));
  }

  @Test
  void saysWhichPartTheStoreRefuses() {
    Fault named =
        CompletionAttempt.refusedByStore(completed, Optional.of(3L), "InvalidPart", "no such part");
    Fault unnamed =
        CompletionAttempt.refusedByStore(completed, Optional.empty(), "InvalidPart", "no");

    assertThat(named.loc()).containsExactly("body", "parts", 1, "number");
    assertThat(named.msg()).isEqualTo("The store refuses the parts: no such part (InvalidPart)");
    assertThat(unnamed.loc()).containsExactly("body", "parts");
  }

  @Test
  void saysWhyItCannotBeRepeated() {
    assertThat(CompletionAttempt.completedWithOtherParts("u").msg())
        .isEqualTo("The upload was completed with other parts.");
    assertThat(CompletionAttempt.completingWithOtherParts("u").msg())
        .isEqualTo("The upload is being completed with other parts.");
    assertThat(CompletionAttempt.partsAreGone("u").loc()).containsExactly("body", "parts");
    assertThat(CompletionAttempt.uploadIsGone("u").loc()).containsExactly("body", "id");
  }

  @Test
  void digestsTheSamePartsTheSame() {
    String quoted = CompletionAttempt.digest(List.of(part(1, "\"a\"", null), part(2, "b", null)));
    String bare = CompletionAttempt.digest(List.of(part(1, "a", null), part(2, "b", null)));

    assertThat(quoted).isEqualTo(bare).hasSize(64);
  }

  @Test
  void digestsOtherPartsOtherwise() {
    String digest = CompletionAttempt.digest(List.of(part(1, "a", null)));

    assertThat(CompletionAttempt.digest(List.of(part(2, "a", null)))).isNotEqualTo(digest);
    assertThat(CompletionAttempt.digest(List.of(part(1, "b", null)))).isNotEqualTo(digest);
    assertThat(CompletionAttempt.digest(List.of(part(1, "a", "c")))).isNotEqualTo(digest);
    assertThat(CompletionAttempt.digest(List.of())).isNotEqualTo(digest);
  }

  private static S3FileUploadCompletedPart part(
      long number, String etag, @Nullable String checksum) {
    return new S3FileUploadCompletedPart(number, etag, checksum);
  }
}
