package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files may have any name. */
@ScenarioTest
final class NameScenarios {
  private final TestContext context;

  NameScenarios(TestContext context) {
    this.context = context;
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("emoji", "🎸 Björk – ñandú.wav"),
        Arguments.of("quotes", "she said \"it's\" `fine`.txt"),
        Arguments.of("backslash", "C:\\temp\\a\\0\\.txt"),
        Arguments.of("parents", "../../../../etc/passwd"),
        Arguments.of("encoded parents", "..%2f..%2Fetc%2fpasswd"),
        Arguments.of("dots", ".."),
        Arguments.of("one dot", "."),
        Arguments.of("slashes", "//a//b///"),
        Arguments.of("line breaks", "a\r\nX-Injected: yes\r\n\r\nb.txt"),
        Arguments.of("NUL", "a\0b.txt"),
        Arguments.of("controls", "\u0001\u001f\u007f\u0085\u2028.txt"),
        Arguments.of("300 characters", "n".repeat(296) + ".txt"),
        Arguments.of("300 wide characters", "漢".repeat(300)),
        Arguments.of("5000 characters", "x".repeat(5000)),
        Arguments.of("right to left", "\u202egnp.exe"),
        Arguments.of("spaces", "  a  b  "),
        Arguments.of("percent", "100%.txt%00"),
        Arguments.of("query", "a?b=c&d#e"),
        Arguments.of("markup", "<script>alert(1)</script>"),
        Arguments.of("template", "{id}/${x}/%s"),
        Arguments.of("semicolon", "a;filename=b.exe;\""),
        Arguments.of("empty", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void keepsNameFromCreationToDownload(String what, String name) {
    byte[] content = ("content of " + what).getBytes(StandardCharsets.UTF_8);

    Upload upload = Upload.completed(context, NewFile.withChecksum(content).named(name));
    Exchange listed = context.files().list("ids", upload.fileId());
    Exchange download = context.files().download(upload.fileId());
    Exchange bytes = context.store().get(download.text("/download/url"));

    assertThat(upload.created().text("/name")).isEqualTo(name);
    assertThat(listed.text("/items/0/name")).isEqualTo(name);
    assertThat(download.text("/name")).isEqualTo(name);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(content);
    assertThat(bytes.header("X-Injected")).isEmpty();
    assertThat(bytes.header("Content-Disposition").orElse("")).startsWith("attachment; filename=");
  }
}
