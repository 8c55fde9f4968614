package floe.contracttests.cli;

import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.CheckObserver;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.Problem;
import floe.contracttests.finding.ProblemReader;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.function.Predicate;

/** Ends a sequence at the first violation that is not known, and records the known ones. */
record SequenceObserver(CheckTrace trace, Predicate<Problem> known) implements CheckObserver {
  @Override
  public void accept(Exchange exchange) {
    trace.accept(exchange);
  }

  @Override
  public void entered(TestWorld world) {
    trace.entered(world);
  }

  @Override
  public void violated(Exchange exchange, List<Violation> violations) {
    if (ProblemReader.problems(exchange, violations).stream().allMatch(known)) {
      trace.violated(exchange, violations);
    } else {
      THROW.violated(exchange, violations);
    }
  }
}
