package floe.contracttests.client;

/** Inspects every exchange with the API. */
public interface Inspector {

  /**
   * Inspects an exchange.
   *
   * @throws AssertionError when something is wrong with it
   */
  void inspect(Exchange exchange);
}
