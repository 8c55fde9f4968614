package floe.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class SimulatorCommandTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = SimulatorCommand.commandLine();
    line.setErr(new PrintWriter(err));
    line.setOut(new PrintWriter(out));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nonsense | Unknown option: '--nonsense'",
        "--port=many | Invalid value for option '--port'",
        "--spec=no/such.yaml | no/such.yaml: no such file",
        "--strict | --strict needs --proxy",
        "--proxy=nowhere | --proxy takes an http or https URL",
        "--public-url=nowhere | --public-url takes an http or https URL",
        "--host=0.0.0.0 | --host 0.0.0.0 lets other machines reach the control API",
        "--sandbox-token=two words | --sandbox-token takes letters, digits"
      })
  void reportsErrorInOneLine(String argument, String line) {
    int status = run(argument);

    assertThat(status).isEqualTo(1);
    assertThat(err.toString().strip()).contains(line).hasLineCount(1).doesNotContain("two words");
  }

  @Test
  void reportsLocationOfInvalidDocument(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "openapi: 3.1.0\npaths:\n  /a: [\n");

    int status = run("--spec", file.toString());

    assertThat(status).isEqualTo(1);
    assertThat(err.toString().strip()).contains("bad.yaml", "line 4").hasLineCount(1);
  }

  @Test
  void reportsPortInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int status = run("--port", Integer.toString(taken.getLocalPort()));

      assertThat(status).isEqualTo(1);
      assertThat(err.toString().strip())
          .contains("127.0.0.1:" + taken.getLocalPort(), "Address already in use")
          .hasLineCount(1);
    }
  }

  @Test
  void exportsMappingsAndExits(@TempDir Path folder) {
    int status = run("--export", folder.toString());

    assertThat(status).isZero();
    assertThat(out.toString()).contains("mappings written to");
    assertThat(folder.resolve("mappings")).isNotEmptyDirectory();
  }
}
