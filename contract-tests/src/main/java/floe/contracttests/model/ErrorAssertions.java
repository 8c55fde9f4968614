package floe.contracttests.model;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;

/** Assertions about responses that refuse a request. */
public final class ErrorAssertions {
  private ErrorAssertions() {}

  /** Asserts that the response says that there is no such thing. */
  public static void assertNotFound(Exchange exchange) {
    ExchangeAssertions.assertError(404, "ResourceNotFound", exchange);
  }

  /** Asserts that the response refuses what the caller may see but not do. */
  public static void assertNotPermitted(Exchange exchange) {
    ExchangeAssertions.assertError(403, "NotPermitted", exchange);
  }

  /** Asserts that the response refuses an invalid request. */
  public static void assertInvalid(Exchange exchange) {
    ExchangeAssertions.assertError(422, "RequestValidationError", exchange);
  }

  /** Asserts that the store refuses a request. */
  public static void assertRefusedByStore(Exchange exchange) {
    ExchangeAssertions.assertThat(
        exchange.status() >= 400 && exchange.status() < 500,
        exchange,
        "the store should have refused");
  }
}
