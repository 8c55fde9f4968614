package floe.server.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.client.SandboxClient;
import floe.client.SandboxException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Launches test classes that start servers. */
final class ServerLifetimeTest {
  private static final List<String> URLS = new ArrayList<>();

  @FloeServerTest
  @ExtendWith(LaunchedTests.Only.class)
  static final class First {
    @Test
    void needsAServer(ServerInfo server) {
      URLS.add(server.baseUrl());
    }
  }

  @FloeServerTest
  @ExtendWith(LaunchedTests.Only.class)
  static final class Second {
    @Test
    void needsAServer(ServerInfo server) {
      URLS.add(server.baseUrl());
    }
  }

  @FloeServerTest(ownServer = true)
  @ExtendWith(LaunchedTests.Only.class)
  static final class Own {
    @Test
    void needsItsOwn(ServerInfo server) {
      URLS.add(server.baseUrl());
    }
  }

  @Test
  void sharesAServerUnlessAClassHasItsOwnAndStopsBoth() {
    TestExecutionSummary summary =
        LaunchedTests.launch(Map.of(), First.class, Second.class, Own.class);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
    assertThat(URLS.get(1)).isEqualTo(URLS.get(0));
    assertThat(URLS.get(2)).isNotEqualTo(URLS.get(0));
    assertThat(URLS)
        .allSatisfy(url -> assertThatThrownBy(
                () -> SandboxClient.at(URI.create(url)).worlds().create())
            .isInstanceOf(SandboxException.class)
            .hasMessageStartingWith("worlds:create has no answer"));
  }
}
