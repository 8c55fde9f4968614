package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "image/svg+xml",
        "text/plain; charset=utf-8",
        "text/plain;charset=\"utf 8\"; a=b",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      })
  void keepsMediaTypes(String text) {
    assertThat(ContentType.orOctetStream(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text/",
        "/plain",
        "text/plain\r\nX: y",
        "text/plain\n",
        "te xt/plain",
        "text/pl\u00e4in",
        "text/plain;",
        "text/plain; charset",
        "text/plain; a=\"\r\n\"",
        "text/plain\u0000",
        "\uD83D\uDE00/a"
      })
  void replacesWhatIsNone(String text) {
    assertThat(ContentType.orOctetStream(text)).isEqualTo("application/octet-stream");
  }

  @Test
  void replacesWhatIsTooLong() {
    assertThat(ContentType.orOctetStream("text/" + "a".repeat(250)))
        .isEqualTo("text/" + "a".repeat(250));
    assertThat(ContentType.orOctetStream("text/" + "a".repeat(251)))
        .isEqualTo("application/octet-stream");
  }
}
