package floe.server;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import floe.steering.journal.RequestId;
import floe.steering.journal.SecretMask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of the log as a JSON object: {@code time} (RFC 3339), {@code level},
 * {@code logger}, {@code thread}, {@code request_id} (within a request), {@code message} and
 * {@code exception}. Texts are cut to a length, and tokens and signatures are masked.
 */
final class LogLine {

  /** The longest message, in characters. */
  static final int MAX_MESSAGE = 8_000;

  /** The longest text of an exception with its causes, in characters. */
  static final int MAX_EXCEPTION = 16_000;

  private static final int MAX_FRAMES = 30;
  private static final int MAX_CAUSES = 10;
  private static final JsonFactory JSON = new JsonFactory();

  private LogLine() {}

  /** Returns the line, with its end. */
  static String json(ILoggingEvent event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
      json.writeStringField("level", event.getLevel().toString());
      json.writeStringField("logger", event.getLoggerName());
      json.writeStringField("thread", event.getThreadName());
      String requestId = event.getMDCPropertyMap().get(RequestId.LOG_KEY);
      if (requestId != null) {
        json.writeStringField("request_id", requestId);
      }
      json.writeStringField("message", safe(event.getFormattedMessage(), MAX_MESSAGE));
      if (event.getThrowableProxy() != null) {
        json.writeStringField(
            "exception", safe(exception(event.getThrowableProxy()), MAX_EXCEPTION));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append('\n').toString();
  }

  /** Returns a text without secrets, cut to a length. */
  static String safe(@Nullable String text, int maxLength) {
    String all = String.valueOf(text);
    boolean cut = all.length() > maxLength;
    String masked = SecretMask.text(cut ? all.substring(0, maxLength) : all);
    return cut ? masked + "…" : masked;
  }

  private static String exception(IThrowableProxy thrown) {
    StringBuilder text = new StringBuilder();
    IThrowableProxy cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      text.append(i == 0 ? "" : "Caused by: ")
          .append(cause.getClassName())
          .append(": ")
          .append(cause.getMessage())
          .append('\n');
      StackTraceElementProxy[] frames = cause.getStackTraceElementProxyArray();
      for (int j = 0; j < frames.length && j < MAX_FRAMES; j++) {
        text.append("  ").append(frames[j].getSTEAsString()).append('\n');
      }
      cause = cause.getCause();
    }
    return text.toString();
  }
}
