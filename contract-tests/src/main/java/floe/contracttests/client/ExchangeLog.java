package floe.contracttests.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What was exchanged, in the order of the answers. Safe for any number of threads. */
public final class ExchangeLog {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final Consumer<Exchange> listener;

  /**
   * An empty one.
   *
   * @param listener is told of every exchange, before anything is checked
   */
  public ExchangeLog(Consumer<Exchange> listener) {
    this.listener = listener;
  }

  /** Notes one more. */
  public void add(Exchange exchange) {
    exchanges.add(exchange);
    listener.accept(exchange);
  }

  /** Everything so far. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
