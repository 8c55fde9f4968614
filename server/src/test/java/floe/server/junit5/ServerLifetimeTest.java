package floe.server.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.client.CreatedWorld;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import floe.server.FloeServer;
import floe.server.settings.ServerSettings;
import floe.server.settings.SettingsParser;
import java.io.PrintWriter;
import java.io.Writer;
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

  @FloeServerTest
  @ExtendWith(LaunchedTests.Only.class)
  static final class Elsewhere {
    @Test
    void getsAWorld(CreatedWorld world) {
      assertThat(world.clock().get().frozen()).isFalse();
    }
  }

  @Test
  void sendsItsTokenToAServerElsewhere() {
    ServerSettings settings = SettingsParser.parse(
            new String[] {
              "--port", "0", "--store-port", "0", "--ephemeral", "--sandbox-token", "steer-me"
            },
            Map.of(),
            new PrintWriter(Writer.nullWriter()))
        .orElseThrow();
    try (FloeServer server = FloeServer.start(settings)) {
      String url = server.apiUrl().toString();

      TestExecutionSummary with = LaunchedTests.launch(
          Map.of("floe.server.url", url, "floe.server.token", "steer-me"), Elsewhere.class);
      TestExecutionSummary without =
          LaunchedTests.launch(Map.of("floe.server.url", url), Elsewhere.class);

      assertThat(with.getTestsSucceededCount()).isOne();
      assertThat(without.getFailures())
          .singleElement()
          .satisfies(failure ->
              assertThat(failure.getException()).hasMessageContaining("worlds:create answers 401"));
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
