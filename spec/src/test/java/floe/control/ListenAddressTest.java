package floe.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

  private static final Optional<SandboxToken> NO_TOKEN = Optional.empty();

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.8.9.10", "localhost", "::1", "[::1]", "nowhere.invalid"})
  void needsNoTokenOnLoopback(String host) {
    assertThat(ListenAddress.check(host, NO_TOKEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "[::]", "0", "", "192.0.2.1", "2001:db8::1"})
  void needsTokenElsewhere(String host) {
    assertThat(ListenAddress.check(host, NO_TOKEN).orElse(""))
        .contains("--host " + host, "--sandbox-token", "--no-sandbox");
    assertThat(ListenAddress.check(host, Optional.of(SandboxToken.of("token")))).isEmpty();
  }
}
