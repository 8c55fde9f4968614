package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {

  @Test
  void allowsSignedHeadersInAnyCaseAndThoseOfOthers() {
    List<String> sent = List.of("Host", "Content-Type", "X-Amz-Checksum-SHA256");

    assertThat(SignedHeaders.check(sent, "host;x-amz-checksum-sha256")).isEmpty();
  }

  @Test
  void namesEveryHeaderThatIsNotSigned() {
    List<String> sent = List.of("x-amz-meta-a", "x-amz-copy-source", "x-request-id");

    assertThat(SignedHeaders.check(sent, "host").orElse(""))
        .endsWith("not signed: x-amz-meta-a, x-amz-copy-source");
    assertThat(SignedHeaders.check(sent, null)).isPresent();
  }
}
