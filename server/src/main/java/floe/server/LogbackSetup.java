package floe.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.micronaut.core.util.SupplierUtil;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sets logging up: warnings and worse go to standard error, one line each with the id of the
 * request (a dash outside of requests) and the first lines of a stack trace, or as JSON objects. No
 * line has a token or a signature, or more than some thousand characters. Written in code because
 * reading a configuration file costs every start a tenth of a second. A file named with
 * {@code -Dlogback.configurationFile} wins, and so does {@code logback-test.xml} or
 * {@code logback.xml} on the class path of tests that run the server in their process.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogbackSetup extends ContextAwareBase implements Configurator {

  private static final String PATTERN =
      "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\",UTC} %-5level %X{request_id:--} %logger{20} - %msg%n%ex{short}";

  /**
   * The store's engine, which logs as errors what clients do wrong, and what we say ourselves: that
   * a port is taken, and that the database does not answer.
   */
  private static final List<String> SILENT = List.of(
      "org.gaul", "io.micronaut.http.server.netty.NettyHttpServer", "com.zaxxer.hikari.pool");

  private static final int MAX_LINE = LogLine.MAX_MESSAGE + LogLine.MAX_EXCEPTION;

  /** Set once the settings are read, which is later than the first logger is made. */
  private static volatile boolean writesJson;

  /** What logback reads by itself. */
  private static final List<String> FILES = List.of("logback-test.xml", "logback.xml");

  /** Returns whether the class path has a configuration of its own. */
  static boolean isConfiguredIn(ClassLoader loader) {
    return FILES.stream().anyMatch(file -> loader.getResource(file) != null);
  }

  /** Says whether lines are JSON objects from now on. */
  static void writeJson(boolean json) {
    writesJson = json;
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty("logback.configurationFile") != null
        || isConfiguredIn(LogbackSetup.class.getClassLoader())) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(new LazyLayout(context));
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Makes its pattern when something is said: a quiet start need not pay for it. */
  private static final class LazyLayout extends LayoutBase<ILoggingEvent> {

    private final Supplier<PatternLayout> pattern = SupplierUtil.memoized(this::pattern);

    LazyLayout(LoggerContext context) {
      setContext(context);
      start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
      return writesJson
          ? LogLine.json(event)
          : LogLine.safe(pattern.get().doLayout(event), MAX_LINE);
    }

    private PatternLayout pattern() {
      PatternLayout layout = new PatternLayout();
      layout.setContext(getContext());
      layout.setPattern(PATTERN);
      layout.start();
      return layout;
    }
  }
}
