package floe.contracttests.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps exchanges in the order of their answers. Safe for any number of threads. */
public final class ExchangeLog {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final Consumer<Exchange> listener;

  /**
   * Creates an empty log.
   *
   * @param listener gets every exchange, before it is checked
   */
  public ExchangeLog(Consumer<Exchange> listener) {
    this.listener = listener;
  }

  /** Adds an exchange. */
  public void add(Exchange exchange) {
    exchanges.add(exchange);
    listener.accept(exchange);
  }

  /** Returns every exchange so far. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
