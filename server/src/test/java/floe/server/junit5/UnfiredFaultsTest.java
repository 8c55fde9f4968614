package floe.server.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.client.CreatedWorld;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Launches test classes that leave fault rules, on the server of this run. */
@FloeServerTest
final class UnfiredFaultsTest {
  private static final Queue<UUID> WORLDS = new ConcurrentLinkedQueue<>();

  @FloeServerTest
  @ExtendWith(LaunchedTests.Only.class)
  static final class Strict {
    @Test
    void leavesARule(CreatedWorld world) {
      WORLDS.add(world.organizationId());
      world.faults().on("files:create").status(503);
    }

    @Test
    void removesItsRules(CreatedWorld world) {
      world.faults().on("files:create").status(503);
      world.faults().clear();
    }

    @Test
    void deletesItsWorld(CreatedWorld world) {
      world.delete();
    }
  }

  @FloeServerTest(allowUnfiredFaults = true)
  @ExtendWith(LaunchedTests.Only.class)
  static final class Lenient {
    @Test
    void leavesARule(CreatedWorld world) {
      world.faults().on("files:create").status(503);
    }
  }

  private static TestExecutionSummary launch(Class<?> type, ServerInfo server) {
    return LaunchedTests.launch(Map.of("floe.server.url", server.baseUrl()), type);
  }

  @Test
  void failsATestThatLeavesARule(ServerInfo server) {
    TestExecutionSummary summary = launch(Strict.class, server);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .isEqualTo(List.of("leavesARule(CreatedWorld)"));
    assertThat(summary.getFailures().get(0).getException())
        .isInstanceOf(AssertionError.class)
        .hasMessage("fault rules that never fired: [on files:create {\"status\":503}]");
  }

  @Test
  void deletesTheWorldAfterItsTest(ServerInfo server, SandboxClient sandbox) {
    launch(Strict.class, server);

    assertThat(WORLDS)
        .isNotEmpty()
        .map(sandbox::world)
        .allSatisfy(world -> assertThatThrownBy(world::read)
            .isInstanceOf(SandboxException.class)
            .hasMessageStartingWith("worlds:get answers 404"));
  }

  @Test
  void allowsUnfiredRulesWhereTheClassSaysSo(ServerInfo server) {
    TestExecutionSummary summary = launch(Lenient.class, server);

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isOne();
  }
}
