package floe.simulator.cli;

import floe.control.SandboxToken;
import floe.simulator.ContractSource;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatorBuilder;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code java -jar floe-simulator.jar}: starts a simulator and serves until it is stopped. */
@Command(
    name = "floe-simulator",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    version = "Floe simulator 0.1",
    description = "WireMock that knows the contract: answers as an OpenAPI document says.")
public final class SimulatorCommand implements Callable<Integer> {
  @Spec
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:FLOE_PORT:-8081}",
      description = "Port to listen on, 0 for any free one (default: 8081, or FLOE_PORT).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Address that clients use, if it is another; the control API answers to its host.")
  private Optional<URI> publicUrl = Optional.empty();

  @Option(
      names = "--sandbox-token",
      paramLabel = "TEXT",
      defaultValue = "${env:FLOE_SANDBOX_TOKEN:-}",
      description =
          "Bearer token that the control API and /__admin demand (or FLOE_SANDBOX_TOKEN); needed when --host is not loopback.")
  private String sandboxToken = "";

  @Option(
      names = "--no-sandbox",
      defaultValue = "${env:FLOE_NO_SANDBOX:-false}",
      fallbackValue = "true",
      description =
          "Serve the documents only: no control API, no /__admin, no Prefer (or FLOE_NO_SANDBOX=true).")
  private boolean noSandbox;

  @Option(
      names = "--spec",
      paramLabel = "FILE|URL",
      description =
          "OpenAPI 3.0 or 3.1 document, JSON or YAML; may be given more than once (default: the files API).")
  private List<String> specs = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Makes runs repeatable: same seed and same requests, same bytes.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--stateless", description = "Remember nothing between requests.")
  private boolean stateless;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Write plain WireMock mappings for a stock WireMock into DIR, and end.")
  private Optional<Path> export = Optional.empty();

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description =
          "Forward to a real server, and check requests and responses against the document.")
  private Optional<URI> proxy = Optional.empty();

  @Option(names = "--strict", description = "With --proxy: refuse what breaks the document.")
  private boolean strict;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "With --proxy: keep what passes as WireMock mappings in DIR, without tokens and signatures.")
  private Optional<Path> record = Optional.empty();

  @Option(names = "--watch", description = "Read the documents again when their files change.")
  private boolean watch;

  @Option(
      names = "--end-with-parent",
      description = "End when the process ends that started this one.")
  private boolean endWithParent;

  private SimulatorCommand() {}

  /** Runs the command; an error ends it with status 1 and one line on standard error. */
  public static void main(String[] arguments) {
    int status = commandLine().execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new SimulatorCommand())
        .setParameterExceptionHandler((problem, arguments) ->
            fail(problem.getCommandLine(), String.valueOf(problem.getMessage())))
        .setExecutionExceptionHandler((problem, line, parsed) ->
            fail(line, ErrorMessage.of(problem, ((SimulatorCommand) line.getCommand()).address())));
  }

  @Override
  public Integer call() {
    SimulatorBuilder builder = FloeSimulator.builder().host(host).port(port);
    publicUrl.ifPresent(url -> builder.publicUrl(checkHttp("--public-url", url)));
    if (!sandboxToken.isEmpty()) {
      builder.sandboxToken(SandboxToken.of(sandboxToken));
    }
    if (noSandbox) {
      builder.noSandbox();
    }
    specs.forEach(spec -> builder.spec(ContractSource.of(spec)));
    OptionalLong number = seed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    number.ifPresent(builder::seed);
    if (stateless) {
      builder.stateless();
    }
    if (proxy.isEmpty() && (strict || record.isPresent())) {
      throw new IllegalArgumentException((strict ? "--strict" : "--record") + " needs --proxy");
    }
    proxy.ifPresent(target -> builder.proxy(checkHttp("--proxy", target)));
    record.ifPresent(builder::record);
    if (strict) {
      builder.strict();
    }
    PrintWriter err = command.commandLine().getErr();
    if (watch) {
      builder.watch(line -> {
        err.println("floe-simulator: " + line);
        err.flush();
      });
    }
    return export.isPresent() ? write(builder, export.get()) : serve(builder);
  }

  private int write(SimulatorBuilder builder, Path folder) {
    try (FloeSimulator simulator = builder.port(0).start()) {
      int count = simulator.export(folder);
      command.commandLine().getOut().println(count + " mappings written to " + folder);
      return 0;
    }
  }

  private static URI checkHttp(String flag, URI url) {
    if (url.getHost() == null || !String.valueOf(url.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(flag + " takes an http or https URL");
    }
    return url;
  }

  private int serve(SimulatorBuilder builder) {
    FloeSimulator simulator = builder.start();
    if (endWithParent) {
      ProcessHandle.current().parent().ifPresent(SimulatorCommand::endWith);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "close"));
    PrintWriter out = command.commandLine().getOut();
    out.println(
        "Floe is ready: simulator at " + simulator.baseUrl() + " (seed " + simulator.seed() + ")");
    out.flush();
    if (!specs.isEmpty()) { // a test ensures that Floe's own documents have no unsupported features
      CompletableFuture<Void> unused = CompletableFuture.runAsync(
          () -> printUnsupportedFeatures(simulator.unsupportedFeatures()));
    }
    return 0;
  }

  /** Prints the unsupported features after the ready line, because finding them takes time. */
  private void printUnsupportedFeatures(List<String> unsupportedFeatures) {
    if (!unsupportedFeatures.isEmpty()) {
      PrintWriter err = command.commandLine().getErr();
      err.println("floe-simulator: of the document this cannot be honoured, the rest works:");
      unsupportedFeatures.forEach(line -> err.println("  " + line));
      err.flush();
    }
  }

  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(0));
  }

  private String address() {
    return host + ":" + port;
  }

  private static int fail(CommandLine line, String reason) {
    line.getErr().println("floe-simulator: " + reason.lines().findFirst().orElse("failed"));
    line.getErr().flush();
    return 1;
  }
}
