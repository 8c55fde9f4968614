package floe.contracttests.client;

/** Looks at every exchange with the API. */
public interface Inspector {

  /**
   * Judges an exchange.
   *
   * @throws AssertionError when it is not as it should be
   */
  void inspect(Exchange exchange);
}
