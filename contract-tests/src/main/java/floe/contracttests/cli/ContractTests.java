package floe.contracttests.cli;

import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.RequestBudget;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.ProblemReader;
import floe.contracttests.report.CheckResult;
import floe.contracttests.report.GivenTokens;
import floe.contracttests.report.Report;
import floe.contracttests.report.ReportFiles;
import floe.contracttests.target.Capability;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.TestWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "PT10S",
      description = "How long to wait for one answer (${DEFAULT-VALUE}).")
  private Duration timeout = Duration.ofSeconds(10);

  @Option(
      names = "--deadline",
      paramLabel = "DURATION",
      defaultValue = "PT4M",
      description =
          "How long the run may take; what is left then is not checked (${DEFAULT-VALUE}).")
  private Duration deadline = Duration.ofMinutes(4);

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write index.html, junit.xml, ctrf.json and report.json there.")
  private @Nullable Path reportFolder;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Append a summary in Markdown to it, e.g. to $GITHUB_STEP_SUMMARY.")
  private @Nullable Path summaryFile;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The report.json of an earlier run: fail only on what that has not found.")
  private @Nullable Path baseline;

  @Option(
      names = "--fail-under",
      paramLabel = "KIND=PERCENT",
      description = "Fail when less is covered, e.g. responses=100; repeatable. Kinds: operations, "
          + "parameters, keywords, examples, responses, headers, answers.")
  private Map<String, Double> floors = Map.of();

  @Option(
      names = "--replay",
      paramLabel = "FINDING",
      description =
          "Send one finding of the report.json in --report (or --baseline) again, e.g. F-0a1b2c3d.")
  private @Nullable String replay;

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
    refuseBadFlags();
    refuseUnknownOperations();
    makeReportFolder();
    Set<String> known = baseline == null || replay != null
        ? Set.of()
        : EarlierReport.read("--baseline", baseline).ids();
    Predicate<CheckName> filter = replay == null ? check -> true : replayed(replay);
    PrintWriter out = spec().commandLine().getOut();
    out.printf("seed %d%n", seed);
    out.flush();
    Progress progress = new Progress(spec().commandLine().getErr(), Terminal.isThere());
    CheckerRun run = new CheckerRun(
        new RunSettings(seed, cases, jobs, operations), new RunRecorder(progress), filter);
    Report report = run.run(this::prepared, known);
    progress.end();
    GivenTokens tokens = tokens();
    if (replay == null) {
      write(new ReportFiles(report, tokens));
    }
    new Summary(out, tokens).print(report);
    if (replay != null) {
      return replayed(report, replay, out);
    }
    if (report.notRun().isPresent()) {
      throw new IllegalStateException(report.notRun().get());
    }
    boolean isCovered = CoverageFloors.print(floors, report, out);
    return report.news().isEmpty() && isCovered ? 0 : 1;
  }

  private void write(ReportFiles files) {
    if (reportFolder != null) {
      files.write(reportFolder);
    }
    if (summaryFile != null) {
      files.appendSummary(summaryFile);
    }
  }

  private void refuseBadFlags() {
    if (cases < 0 || jobs < 1) {
      throw new IllegalArgumentException("--cases must be at least 0 and --jobs at least 1");
    }
    if (timeout.compareTo(Duration.ofMillis(1)) < 0
        || deadline.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("--timeout and --deadline must be positive");
    }
    CoverageFloors.refuseUnknown(floors);
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
      throw new IllegalArgumentException("--target must be an http or https URL, not " + url);
    }
    for (String one :
        List.of(sandboxToken, text(token), personalToken, customerToken, memberToken)) {
      if (!one.chars().allMatch(c -> c > ' ' && c <= '~')) {
        throw new IllegalArgumentException("tokens take visible ASCII characters");
      }
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Returns the tokens that no report may show. */
  private GivenTokens tokens() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(text(token), "$TOKEN");
    variables.putIfAbsent(personalToken, "$PERSONAL_TOKEN");
    variables.putIfAbsent(customerToken, "$CUSTOMER_TOKEN");
    variables.putIfAbsent(memberToken, "$MEMBER_TOKEN");
    variables.putIfAbsent(sandboxToken, "$SANDBOX_TOKEN");
    return new GivenTokens(variables);
  }

  /** Returns the check of a finding of an earlier report, which is the only one to be run. */
  private Predicate<CheckName> replayed(String id) {
    Path file = reportFolder != null ? reportFolder.resolve("report.json") : baseline;
    if (file == null) {
      throw new IllegalArgumentException("--replay needs the --report in which the finding is");
    }
    EarlierReport earlier = EarlierReport.read("--replay", file);
    CheckName check = earlier
        .example(id)
        .orElseThrow(() -> new IllegalArgumentException("--replay: " + file + " has no finding "
            + id + "; it has " + String.join(", ", earlier.ids())));
    seed = earlier.seed();
    return check.group().equals(RunRecorder.WHOLE_RUN) ? any -> true : check::equals;
  }

  private static int replayed(Report report, String id, PrintWriter out) {
    boolean isThere =
        report.findings().stream().anyMatch(finding -> finding.id().equals(id));
    boolean wasChecked = report.count(CheckResult.Outcome.KEPT) > 0;
    if (!isThere && !wasChecked) {
      throw new IllegalStateException("the check of " + id + " could not be made");
    }
    out.println(id + (isThere ? " is still there" : " is not there any more"));
    out.flush();
    return isThere ? 1 : 0;
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

  /** Finds out how far the target can be tested. */
  private CheckerRun.Prepared prepared(RunRecorder recorder) {
    RequestBudget budget = new RequestBudget(timeout, deadline, ProblemReader::operation);
    TargetProbe probe = new TargetProbe(url, budget, recorder);
    probe.checkReachable();
    boolean takesTokens = !worlds && token != null;
    Optional<String> why = Optional.empty();
    if (!takesTokens) {
      ExternalTarget target = ExternalTarget.withControlApi(
          url,
          exchange -> {},
          Optional.of(sandboxToken).filter(text -> !text.isEmpty()),
          Optional.of(budget));
      why = probe.whyNoWorlds(target);
      if (why.isEmpty()) {
        return new CheckerRun.Prepared(
            target.lacking(lacking), why, new TraceEvidence.Worlds(true, Map.of()));
      }
    }
    TestWorld world = probe.world(text(token), personalToken, customerToken, memberToken);
    return new CheckerRun.Prepared(
        ExternalTarget.withTokens(url, world, Optional.of(budget)).lacking(lacking),
        why,
        new TraceEvidence.Worlds(false, tokens().variables()));
  }
}
