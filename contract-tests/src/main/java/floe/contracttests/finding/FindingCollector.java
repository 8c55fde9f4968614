package floe.contracttests.finding;

import floe.contracttests.client.Exchange;
import floe.contracttests.finding.Finding.CheckName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups what the checks of a run find wrong by its cause. Safe for any number of threads. */
public final class FindingCollector {
  private static final int FEW = 3;

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** How a check found a problem, from which an example can be made. */
  public interface Evidence {
    /** Returns how many requests and bytes there are to read; the least is the simplest. */
    long size(Problem problem);

    /** Returns the example. */
    Finding.Example example(CheckName check, Problem problem);
  }

  /**
   * Adds what a check has found.
   *
   * @return the ids of the findings that it belongs to
   */
  public synchronized List<String> add(CheckName check, List<Problem> problems, Evidence evidence) {
    Set<String> ids = new LinkedHashSet<>();
    Optional<Problem.Kind> basic =
        problems.stream().map(Problem::kind).min(Comparator.naturalOrder());
    for (Problem problem : problems) {
      Group group = groups.computeIfAbsent(problem.cause(), key -> new Group(problem));
      group.add(check, problem, evidence, problem.kind().compareTo(basic.orElseThrow()) > 0);
      ids.add(group.id);
    }
    return List.copyOf(ids);
  }

  /** Returns whether a problem with the same cause is known. */
  public synchronized boolean knows(Problem problem) {
    return groups.containsKey(problem.cause());
  }

  /** Returns the findings, those first that say most and affect most. */
  public synchronized List<Finding> findings() {
    boolean isUniform =
        groups.values().stream().anyMatch(group -> group.first.kind() == Problem.Kind.RUN);
    return groups.values().stream()
        .map(group -> group.finding(isUniform))
        .sorted(Comparator.comparing(Finding::isConsequence)
            .thenComparing(FindingCollector::rank)
            .thenComparing(finding -> -finding.checks().size())
            .thenComparing(finding -> -finding.count()))
        .toList();
  }

  /**
   * Returns how much a finding says. That one or two operations do not answer may be due to what is
   * in between, and weighs as much as a wrong answer.
   */
  private static Problem.Kind rank(Finding finding) {
    return finding.kind() == Problem.Kind.NO_ANSWER && finding.operations().size() < FEW
        ? Problem.Kind.CONTRACT
        : finding.kind();
  }

  /** Returns the id of a cause, the same in every run. */
  static String id(String cause) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(cause.getBytes(StandardCharsets.UTF_8));
      return "F-" + HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  private static final class Group {
    private final String id;
    private final Problem first;
    private final Map<String, Integer> operations = new TreeMap<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private final Set<CheckName> checks = new LinkedHashSet<>();
    private boolean isConsequence = true;
    private long size = Long.MAX_VALUE;
    private Finding.Example example;

    Group(Problem problem) {
      this.id = id(problem.cause());
      this.first = problem;
      this.example = new Finding.Example(new CheckName("", ""), problem, List.of(), "");
    }

    void add(CheckName check, Problem problem, Evidence evidence, boolean follows) {
      String operation = problem.operation().isEmpty() ? "the whole" : problem.operation();
      operations.merge(operation, 1, Integer::sum);
      problem.exchange().map(Exchange::status).filter(one -> one > 0).ifPresent(statuses::add);
      checks.add(check);
      isConsequence &= follows;
      long now = evidence.size(problem);
      if (now < size) {
        size = now;
        example = evidence.example(check, problem);
      }
    }

    /** Returns the example, with the way to see it again where curl cannot send its requests. */
    private Finding.Example repeatable() {
      return example.curl().isEmpty()
          ? new Finding.Example(
              example.check(),
              example.problem(),
              example.story(),
              "# Sent over connections of its own, not with curl. To see it again, run the checker with\n"
                  + "# --replay "
                  + id
                  + "\n")
          : example;
    }

    Finding finding(boolean isUniform) {
      Map<String, Integer> sorted = new LinkedHashMap<>();
      operations.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      List<CheckName> names = new ArrayList<>(checks);
      names.remove(example.check());
      names.add(0, example.check());
      return new Finding(
          id,
          first.kind(),
          example.problem().violation(),
          sorted,
          List.copyOf(statuses),
          names,
          repeatable(),
          isConsequence || (isUniform && first.kind() != Problem.Kind.RUN));
    }
  }
}
