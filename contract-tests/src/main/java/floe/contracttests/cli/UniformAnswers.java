package floe.contracttests.cli;

import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.finding.Problem;
import floe.contracttests.finding.ProblemReader;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Notices a target that answers whatever it is asked with the same status. */
final class UniformAnswers {
  private static final int ENOUGH = 20;
  private static final int ENOUGH_OPERATIONS = 5;
  private static final int LONGEST_SHOWN = 120;

  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final Set<String> bodies = ConcurrentHashMap.newKeySet();
  private final Set<String> operations = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Exchange> first = new AtomicReference<>();
  private final AtomicLong count = new AtomicLong();

  void record(Exchange exchange) {
    if (statuses.size() > 1) {
      return;
    }
    count.incrementAndGet();
    statuses.add(exchange.status());
    operations.add(ProblemReader.operation(exchange.request()));
    if (bodies.size() < 2) {
      bodies.add(exchange.bodyText());
    }
    first.compareAndSet(null, exchange);
  }

  /** Returns what is wrong, if all answers were alike. */
  Optional<Problem> problem() {
    Exchange shown = first.get();
    if (shown == null
        || statuses.size() != 1
        || count.get() < ENOUGH
        || operations.size() < ENOUGH_OPERATIONS) {
      return Optional.empty();
    }
    String type = shown.header("Content-Type").map(text -> " " + text).orElse("");
    String body = shown.bodyText();
    String text = body.length() > LONGEST_SHOWN ? body.substring(0, LONGEST_SHOWN) + "…" : body;
    String actual = "status " + shown.status() + type
        + (bodies.size() == 1 ? ", always with the body " + text : ", e.g. with the body " + text);
    return Optional.of(RunRecorder.problem(
        "",
        new Violation(
            "answers",
            "every request is answered with status " + shown.status(),
            "all %d requests, of %d operations, are answered alike: %s"
                .formatted(count.get(), operations.size(), actual),
            "an answer that depends on the request: 401 without a token, 404 for what is not there, 2xx for what succeeds",
            actual),
        Optional.of(shown)));
  }
}
