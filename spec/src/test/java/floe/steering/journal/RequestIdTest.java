package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "check-out/17", "!~\"<>", "0f0e-1"})
  void takesOverVisibleAscii(String sent) {
    assertThat(RequestId.of(List.of(sent))).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "two words",
        "a\r\nSet-Cookie: b",
        "\u007f",
        "ä",
        "polar_cst_0123456789abcdefghij",
        "X-Amz-Signature=abc"
      })
  void replacesEverythingElse(String sent) {
    assertThat(UUID.fromString(RequestId.of(List.of(sent))).version()).isEqualTo(4);
  }

  @Test
  void replacesNoneAndSeveral() {
    assertThat(UUID.fromString(RequestId.of(List.of())).variant()).isEqualTo(2);
    assertThat(RequestId.of(List.of("a", "b"))).isNotIn("a", "b");
  }

  @Test
  void createsEachIdOnce() {
    assertThat(IntStream.range(0, 10_000).mapToObj(i -> RequestId.create()))
        .doesNotHaveDuplicates();
  }
}
