package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.cli.ContractTests;
import floe.contracttests.target.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the checker as its users do, against the server on PostgreSQL and another S3 store. */
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
      StringWriter out = new StringWriter();
      CommandLine checker = ContractTests.commandLine().setOut(new PrintWriter(out));

      int status = checker.execute(
          "--target",
          server.apiUrl().toString(),
          "--worlds",
          "--lacking",
          LACKING,
          "--report",
          "target/contract-report/postgresql");

      assertThat(out.toString()).contains(" 0 broken");
      assertThat(status).isZero();
    }
  }
}
