package floe.contracttests.finding;

import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.CheckObserver;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Records what one check does and what is wrong, and lets it go on. Safe for any number of threads.
 */
public final class CheckTrace implements CheckObserver {
  private static final int MAX_PREPARATION = 400;

  private final Consumer<Exchange> listener;
  private final Predicate<Problem> ends;
  private final List<TestWorld> worlds = new ArrayList<>();
  private final List<Exchange> preparation = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean prepared;

  /**
   * Starts a record of a check that goes on whatever is wrong.
   *
   * @param listener gets every exchange
   */
  public CheckTrace(Consumer<Exchange> listener) {
    this(listener, problem -> false);
  }

  /**
   * Starts a record.
   *
   * @param ends which problems end the check with an error
   */
  public CheckTrace(Consumer<Exchange> listener, Predicate<Problem> ends) {
    this.listener = listener;
    this.ends = ends;
  }

  /** Starts the next check in the same worlds. What was done before the first one prepared them. */
  public synchronized void next() {
    if (!prepared) {
      prepared = true;
      preparation.addAll(exchanges.subList(0, Math.min(MAX_PREPARATION, exchanges.size())));
    }
    exchanges.clear();
    problems.clear();
  }

  @Override
  public synchronized void entered(TestWorld world) {
    if (!worlds.contains(world)) {
      worlds.add(world);
    }
  }

  @Override
  public void accept(Exchange exchange) {
    synchronized (this) {
      exchanges.add(exchange);
    }
    listener.accept(exchange);
  }

  @Override
  public void violated(Exchange exchange, List<Violation> violations) {
    List<Problem> found = ProblemReader.problems(exchange, violations);
    synchronized (this) {
      problems.addAll(found);
    }
    if (found.stream().anyMatch(ends)) {
      THROW.violated(exchange, violations);
    }
  }

  /**
   * Adds what an exception says is wrong. Nothing is added when the contract already says of its
   * exchange that the status or the body is wrong: then the exception follows from that.
   */
  public synchronized void ended(Throwable thrown) {
    for (Problem problem : ProblemReader.problems(thrown, last())) {
      if (!problems.contains(problem) && !follows(problem)) {
        problems.add(problem);
      }
    }
  }

  private boolean follows(Problem problem) {
    return problem.kind().compareTo(Problem.Kind.CONTRACT) > 0
        && problems.stream()
            .filter(earlier -> !earlier.violation().subject().startsWith("header "))
            .anyMatch(earlier -> earlier.exchange().equals(problem.exchange()));
  }

  /** Returns the last exchange. */
  public synchronized Optional<Exchange> last() {
    return exchanges.isEmpty()
        ? Optional.empty()
        : Optional.of(exchanges.get(exchanges.size() - 1));
  }

  /** Returns what is wrong, in order. */
  public synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the worlds. */
  public synchronized List<TestWorld> worlds() {
    return List.copyOf(worlds);
  }

  /** Returns what was sent up to an exchange, and before the check what it needs. */
  public synchronized List<Exchange> story(Optional<Exchange> to) {
    List<Exchange> story = new ArrayList<>(exchanges);
    to.ifPresent(shown -> {
      int at = story.indexOf(shown);
      if (at >= 0) {
        story.subList(at + 1, story.size()).clear();
      } else {
        story.add(shown);
      }
    });
    return StoryTrimmer.withNeeded(preparation, story);
  }
}
