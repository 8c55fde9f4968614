package floe.contracttests.cli;

import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.report.Report;
import floe.contracttests.target.Capability;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code java -jar floe-contract-tests.jar}: its exit status is 0 when the contract is
 * kept, 1 when it is broken, and 2 when it could not run.
 */
@Command(
    name = "floe-contract-tests",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    sortOptions = false,
    description = "Tests whether a server keeps the contract of the files API.",
    footer = {"", "Exit status: 0 all kept, 1 broken, 2 could not run."})
public final class ContractTests implements Callable<Integer> {
  private static final int COULD_NOT_RUN = 2;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "URL",
      description = "Where the API answers.")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--worlds",
      description = "Make worlds through the control API; the default unless a token is given.")
  private boolean worlds;

  @Option(
      names = "--sandbox-token",
      paramLabel = "T",
      defaultValue = "${env:FLOE_SANDBOX_TOKEN:-}",
      description =
          "Bearer token that the control API demands (or FLOE_SANDBOX_TOKEN); shown in no report.")
  private String sandboxToken = "";

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "Organization access token, for a target without the control API.")
  private @Nullable String token;

  @Option(names = "--personal-token", paramLabel = "T", description = "Personal access token.")
  private String personalToken = "";

  @Option(names = "--customer-token", paramLabel = "T", description = "Customer session token.")
  private String customerToken = "";

  @Option(names = "--member-token", paramLabel = "T", description = "Member session token.")
  private String memberToken = "";

  @Option(
      names = "--operations",
      split = ",",
      paramLabel = "ID",
      description = "Only these operations, e.g. files:create.")
  private List<String> operations = List.of();

  @Option(
      names = "--lacking",
      split = ",",
      paramLabel = "CAPABILITY",
      description =
          "What the target deliberately cannot do; such checks are left out and reported: ${COMPLETION-CANDIDATES}.")
  private List<Capability> lacking = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What generated requests are drawn from (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many are drawn (${DEFAULT-VALUE}).")
  private int cases;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many run at once (${DEFAULT-VALUE}).")
  private int jobs;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write index.html, junit.xml and report.json there.")
  private @Nullable Path reportFolder;

  @Spec
  private @Nullable CommandSpec spec;

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command, for callers that do not want the process to end. */
  public static CommandLine commandLine() {
    return new CommandLine(new ContractTests())
        .setParameterExceptionHandler(
            (e, arguments) -> refuse(e.getCommandLine().getErr(), e.getMessage()))
        .setExecutionExceptionHandler((e, line, result) -> refuse(line.getErr(), reason(e)));
  }

  private static int refuse(PrintWriter err, @Nullable String why) {
    err.println("floe-contract-tests: " + why);
    err.flush();
    return COULD_NOT_RUN;
  }

  private static String reason(Exception e) {
    return Optional.ofNullable(e.getMessage())
        .map(text -> text.lines().findFirst().orElse(text))
        .orElse(e.toString());
  }

  @Override
  public Integer call() {
    if (cases < 0 || jobs < 1) {
      throw new IllegalArgumentException("--cases must be at least 0 and --jobs at least 1");
    }
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("--target must be an http or https URL, not " + url);
    }
    if (!sandboxToken.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException("--sandbox-token takes visible ASCII characters");
    }
    refuseUnknownOperations();
    makeReportFolder();
    ContractSuite.Settings settings = new ContractSuite.Settings(seed, cases, jobs, operations);
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    out.printf("seed %d%n", seed);
    out.flush();
    Progress progress = new Progress(err);
    Report report;
    try (Target target = target()) {
      report = new ContractSuite(target, settings, progress).run();
    }
    progress.end();
    if (reportFolder != null) {
      report.write(reportFolder);
    }
    Summary.print(out, report);
    return report.failures().isEmpty() ? 0 : 1;
  }

  private void refuseUnknownOperations() {
    List<String> known =
        Contracts.get().operations().stream().map(Operation::id).sorted().toList();
    List<String> unknown = operations.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("--operations knows no " + String.join(", ", unknown)
          + "; there are " + String.join(", ", known));
    }
  }

  /** Creates the folder before the run, so that nothing is tested in vain. */
  private void makeReportFolder() {
    if (reportFolder == null) {
      return;
    }
    try {
      Files.createDirectories(reportFolder);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--report: the folder " + reportFolder + " cannot be made", e);
    }
  }

  private CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }

  private Target target() {
    TargetProbe.checkReachable(url);
    ExternalTarget target = worlds || token == null
        ? TargetProbe.withControlApi(url, Optional.of(sandboxToken).filter(text -> !text.isEmpty()))
        : ExternalTarget.withTokens(
            url, TargetProbe.world(url, token, personalToken, customerToken, memberToken));
    return target.lacking(lacking);
  }
}
