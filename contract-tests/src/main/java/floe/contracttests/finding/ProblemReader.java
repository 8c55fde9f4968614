package floe.contracttests.finding;

import floe.contract.Operation;
import floe.contract.message.Headers;
import floe.contracttests.check.AnswerError;
import floe.contracttests.check.ContractViolationError;
import floe.contracttests.check.Contracts;
import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.NoAnswer;
import floe.contracttests.client.NotAskedException;
import floe.contracttests.client.SentRequest;
import floe.contracttests.finding.Problem.Kind;
import floe.contracttests.target.WorldUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Says what it means that a check has ended with an exception. */
public final class ProblemReader {
  private static final int LONGEST_SUBJECT = 160;
  private static final int LONGEST_SHOWN = 300;
  private static final String STORE = "the store";
  private static final int MAX_CAUSES = 20;

  private ProblemReader() {}

  /**
   * Returns why a check was not made, if an exception says so: nothing is known to be wrong then.
   */
  public static Optional<String> notChecked(Throwable thrown) {
    return causes(thrown)
        .filter(cause ->
            cause instanceof NotAskedException || cause instanceof WorldUnavailableException)
        .map(cause -> cause instanceof NotAskedException
            ? String.valueOf(cause.getMessage())
            : "no world was created: " + cause.getMessage())
        .findFirst();
  }

  /**
   * Returns what is wrong when a check has ended with this.
   *
   * @param last the last exchange of the check
   */
  public static List<Problem> problems(Throwable thrown, Optional<Exchange> last) {
    for (Throwable cause : causes(thrown).toList()) {
      if (cause instanceof NoAnswer none) {
        return List.of(noAnswer(none));
      }
      if (cause instanceof ContractViolationError error) {
        return problems(error.exchange(), error.violations());
      }
      if (cause instanceof AnswerError error) {
        return List.of(new Problem(
            Kind.ANSWER,
            operation(error.exchange().request()),
            error.violation(),
            Optional.of(error.exchange())));
      }
    }
    return List.of(outcome(thrown, last));
  }

  /** Returns what is wrong with an exchange. */
  public static List<Problem> problems(Exchange exchange, List<Violation> violations) {
    String operation = operation(exchange.request());
    return violations.stream()
        .map(one -> new Problem(Kind.CONTRACT, operation, one, Optional.of(exchange)))
        .toList();
  }

  /** Returns the id of the operation of a request, or what it is otherwise. */
  public static String operation(SentRequest request) {
    return request.path().matches("/(v1|sandbox)(/.*)?|/health")
        ? Contracts.get().operation(request).map(Operation::id).orElse("no operation")
        : STORE;
  }

  private static Problem noAnswer(NoAnswer none) {
    String why = String.valueOf(none.getMessage());
    String operation = operation(none.request());
    boolean isStore = operation.equals(STORE);
    String end =
        why.contains("no answer came within") ? "no answer comes in time" : "the connection ends";
    String what = why.contains("ConnectException") || why.contains("refused")
        ? "no connection can be made"
        : end;
    return new Problem(
        // a store that is not there leaves the answers of the API to be judged
        isStore ? Kind.CONTRACT : Kind.NO_ANSWER,
        operation,
        new Violation(
            "answers",
            isStore ? "at the presigned URLs " + what : what,
            why,
            "an answer",
            why.replaceFirst("^[^:]*: ", "")),
        Optional.of(new Exchange(none.request(), 0, Headers.NONE, new byte[0], Instant.now())));
  }

  private static Problem outcome(Throwable thrown, Optional<Exchange> last) {
    String message = shortened(String.valueOf(thrown.getMessage()).strip(), LONGEST_SHOWN * 4);
    String operation = last.map(exchange -> operation(exchange.request())).orElse("");
    if (thrown instanceof AssertionError) {
      Violation violation = new Violation(
          "outcome", subject(message), message, expected(thrown), actual(thrown, message));
      return new Problem(Kind.OUTCOME, operation, violation, last);
    }
    String name = thrown.getClass().getSimpleName();
    return new Problem(
        Kind.INTERNAL,
        operation,
        new Violation(
            "internal",
            "the check cannot go on with the answer (" + name + ")",
            "could not be checked: internal, " + thrown,
            "an answer that can be used",
            name + ": " + message),
        last);
  }

  /** Returns a message without what differs from one run to the next. */
  private static String subject(String message) {
    String line = String.join(
        " ", message.lines().map(String::strip).filter(text -> !text.isEmpty()).toList());
    return shortened(
        line.replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}", "ID")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "TIME")
            .replaceAll("\\b[A-Za-z0-9_+/=-]{24,}", "…"),
        LONGEST_SUBJECT);
  }

  private static String expected(Throwable thrown) {
    return thrown instanceof AssertionFailedError failed && failed.isExpectedDefined()
        ? shortened(String.valueOf(failed.getExpected().getStringRepresentation()), LONGEST_SHOWN)
        : "see the message";
  }

  private static String actual(Throwable thrown, String message) {
    return thrown instanceof AssertionFailedError failed && failed.isActualDefined()
        ? shortened(String.valueOf(failed.getActual().getStringRepresentation()), LONGEST_SHOWN)
        : shortened(message, LONGEST_SHOWN);
  }

  private static String shortened(String text, int length) {
    return text.length() > length ? text.substring(0, length) + "…" : text;
  }

  private static Stream<Throwable> causes(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
