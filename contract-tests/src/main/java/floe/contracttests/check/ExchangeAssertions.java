package floe.contracttests.check;

import floe.contracttests.client.Exchange;

/** Assertions about one exchange, whose messages name the request and never a secret. */
public final class ExchangeAssertions {

  private ExchangeAssertions() {}

  /**
   * Asserts the status of an answer.
   *
   * @return the exchange
   * @throws AssertionError when the status is another one
   */
  public static Exchange assertStatus(int expected, Exchange exchange) {
    if (exchange.status() != expected) {
      throw new AssertionError(
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
      throw new AssertionError(
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
      throw new AssertionError(exchange + ": " + message);
    }
  }
}
