package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import floe.server.trace.LogContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.MDC;

@ResourceLock(Resources.SYSTEM_ERR)
class LogbackSetupTest {

  private static String logLine() {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    try {
      var unused = new LogbackSetup().configure(context);
      context.getLogger("floe.Test").warn("Something is odd");
    } finally {
      context.stop();
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesTheIdOfTheRequest() {
    LogContext request = new LogContext("check-out-17");
    String before = request.updateThreadContext();

    String line = logLine();
    request.restoreThreadContext(before);

    assertThat(line).matches("\\S+Z WARN  check-out-17 floe.Test - Something is odd\\R");
  }

  @Test
  void writesADashOutsideOfRequests() {
    assertThat(logLine()).matches("\\S+Z WARN  - floe.Test - Something is odd\\R");
  }

  @Test
  void leavesLoggingToAFileOnTheClassPath(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      boolean before = LogbackSetup.isConfiguredIn(loader);
      Files.writeString(folder.resolve("logback-test.xml"), "<configuration/>");

      boolean after = LogbackSetup.isConfiguredIn(loader);

      assertThat(before).isFalse();
      assertThat(after).isTrue();
    }
  }
}
