package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.server.trace.LogContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.MDC;

@ResourceLock(Resources.SYSTEM_ERR)
class LogbackSetupTest {

  private static String logLine() {
    return logLine(logger -> logger.warn("Something is odd"));
  }

  private static String logLine(Consumer<Logger> write) {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    try {
      var unused = new LogbackSetup().configure(context);
      write.accept(context.getLogger("floe.Test"));
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
  void writesJsonWithoutSecretsOrEnd() throws IOException {
    LogContext request = new LogContext("check-out-18");
    String before = request.updateThreadContext();
    LogbackSetup.writeJson(true);
    String line;
    try {
      line = logLine(logger -> logger.error(
          "PUT /key?X-Amz-Signature=0123456789abcdef\n\"{}\"",
          "x".repeat(100_000),
          new IllegalStateException("y".repeat(100_000))));
    } finally {
      LogbackSetup.writeJson(false);
      request.restoreThreadContext(before);
    }

    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(line.strip()).hasLineCount(1).hasSizeLessThan(30_000);
    assertThat(Instant.parse(json.path("time").asText())).isBefore(Instant.now());
    assertThat(json.path("level").asText()).isEqualTo("ERROR");
    assertThat(json.path("logger").asText()).isEqualTo("floe.Test");
    assertThat(json.path("request_id").asText()).isEqualTo("check-out-18");
    assertThat(json.path("message").asText())
        .startsWith("PUT /key?X-Amz-Signature=***\n\"xxx")
        .endsWith("x…");
    assertThat(json.path("exception").asText())
        .startsWith("java.lang.IllegalStateException: yyy")
        .endsWith("y…");
  }

  @Test
  void hidesSecretsInTextToo() {
    String line = logLine(logger -> logger.warn("GET /key?X-Amz-Signature=0123456789abcdef"));

    assertThat(line).endsWith("GET /key?X-Amz-Signature=***" + System.lineSeparator());
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
