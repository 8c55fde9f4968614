package floe.contracttests.model;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /**
   * Asserts that the response refuses an invalid request, with faults at these fields of the body.
   */
  public static void assertInvalidAt(List<String> fields, Exchange exchange) {
    assertInvalid(exchange);
    Set<String> located = new TreeSet<>();
    exchange.at("/detail").forEach(fault -> located.add(fault.at("/loc/1").asText()));
    ExchangeAssertions.assertThat(
        located.equals(Set.copyOf(fields)),
        exchange,
        "faults are located at %s, not at %s".formatted(located, fields));
  }

  /** Asserts that the store refuses a request. */
  public static void assertRefusedByStore(Exchange exchange) {
    ExchangeAssertions.assertThat(
        exchange.status() >= 400 && exchange.status() < 500,
        exchange,
        "the store should have refused");
  }
}
