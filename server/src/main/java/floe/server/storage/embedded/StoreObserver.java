package floe.server.storage.embedded;

/** Is told of every request that the embedded store has answered. */
@FunctionalInterface
public interface StoreObserver {

  /**
   * Takes notice of an answered request. Called on the thread that serves the request: must be
   * quick and not throw.
   */
  void answered(StoreExchange exchange);
}
