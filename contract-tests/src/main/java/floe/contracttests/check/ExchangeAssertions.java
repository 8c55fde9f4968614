package floe.contracttests.check;

import floe.contracttests.client.Exchange;

/** Assertions about one exchange, whose messages name the request and never a secret. */
public final class ExchangeAssertions {
  private static final String ANSWER = "answer";

  private ExchangeAssertions() {}

  /**
   * Asserts the status of an answer.
   *
   * @return the exchange
   * @throws AssertionError when the status is another one
   */
  public static Exchange assertStatus(int expected, Exchange exchange) {
    if (exchange.status() != expected) {
      throw new AnswerError(
          exchange,
          new Violation(
              ANSWER,
              "the status is %d instead of %d".formatted(exchange.status(), expected),
              exchange + ", expected " + expected,
              "status " + expected,
              "status " + exchange.status()),
          "%s, expected %d%n%s".formatted(exchange, expected, exchange.bodyText()));
    }
    return exchange;
  }

  /**
   * Asserts that an answer is an error of the API.
   *
   * @param error the error's name
   * @throws AssertionError when the status or the name is another one
   */
  public static void assertError(int status, String error, Exchange exchange) {
    assertStatus(status, exchange);
    if (!exchange.text("/error").equals(error)) {
      throw new AnswerError(
          exchange,
          new Violation(
              ANSWER,
              "the error of a %d is not %s".formatted(status, error),
              "error is " + exchange.at("/error"),
              "error \"" + error + "\"",
              "error " + exchange.at("/error")),
          "%s: error is %s, expected %s".formatted(exchange, exchange.at("/error"), error));
    }
  }

  /**
   * Asserts that a condition about an answer holds.
   *
   * @param message what is wrong when it does not hold
   * @throws AssertionError when it does not hold
   */
  public static void assertThat(boolean holds, Exchange exchange, String message) {
    if (!holds) {
      throw new AnswerError(
          exchange,
          new Violation(
              ANSWER,
              message.replaceFirst(": .*", ""),
              message,
              "the opposite of: " + message.replaceFirst(": .*", ""),
              "status " + exchange.status()),
          exchange + ": " + message);
    }
  }
}
