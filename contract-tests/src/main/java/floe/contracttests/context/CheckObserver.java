package floe.contracttests.context;

import floe.contracttests.check.Violation;
import floe.contracttests.check.ViolationHandler;
import floe.contracttests.client.Exchange;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.function.Consumer;

/** Watches a check: gets its worlds, its exchanges, and what is wrong with them. */
public interface CheckObserver extends Consumer<Exchange>, ViolationHandler {

  /** Gets a world that the check acts in. */
  void entered(TestWorld world);

  /**
   * Returns an observer that ends a check at its first violation.
   *
   * @param listener gets every exchange; is returned when it is an observer itself
   */
  static CheckObserver of(Consumer<Exchange> listener) {
    return listener instanceof CheckObserver observer ? observer : new Strict(listener);
  }

  /** Ends a check at its first violation. */
  record Strict(Consumer<Exchange> listener) implements CheckObserver {
    @Override
    public void accept(Exchange exchange) {
      listener.accept(exchange);
    }

    @Override
    public void violated(Exchange exchange, List<Violation> violations) {
      THROW.violated(exchange, violations);
    }

    @Override
    public void entered(TestWorld world) {}
  }
}
