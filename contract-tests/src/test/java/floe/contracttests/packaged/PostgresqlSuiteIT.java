package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.target.ServerProcess;
import floe.contracttests.target.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged checker against the server on PostgreSQL and another S3 store. */
@Tag("postgresql")
final class PostgresqlSuiteIT {

  /**
   * What the server does not offer with a store that is not its own. A bucket answers preflights
   * where its operator has configured that.
   */
  private static final String LACKING =
      "STORE_CLOCK,STORE_STEERING,STORE_CORS,PARTS_WITHOUT_CHECKSUM";

  @Test
  void serverKeepsContractOnPostgresqlAndAnotherStore(@TempDir Path folder) throws Exception {
    try (Surroundings surroundings = Surroundings.start(folder);
        Target server = surroundings.server(folder.resolve("server"), surroundings.newDatabase())) {
      Path out = folder.resolve("checker.log");
      Process checker = new ProcessBuilder(command(server))
          .redirectErrorStream(true)
          .redirectOutput(out.toFile())
          .start();

      assertThat(checker.waitFor(10, TimeUnit.MINUTES))
          .as("the checker has ended")
          .isTrue();

      assertThat(out).content().contains(" 0 broken");
      assertThat(checker.exitValue()).isZero();
    }
  }

  private static List<String> command(Target server) {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(ServerProcess.SHORT_LIVED);
    command.addAll(List.of("-jar", "target/floe-contract-tests.jar"));
    command.addAll(List.of("--target", server.apiUrl().toString(), "--lacking", LACKING));
    command.addAll(List.of("--report", "target/contract-report/postgresql"));
    return command;
  }
}
