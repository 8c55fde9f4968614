package floe.simulator.wire;

import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ServletException;

/** A request about which the fault rules have decided, while WireMock answers it. */
public final class FaultExchange {
  private static final ThreadLocal<@Nullable FaultExchange> CURRENT = new ThreadLocal<>();

  private final FaultDecision decision;
  private final boolean captured;
  private Duration delay = Duration.ZERO;

  /**
   * Creates the exchange of a request.
   *
   * @param captured whether the response is sent by {@link FaultySender} instead of WireMock
   */
  FaultExchange(FaultDecision decision, boolean captured) {
    this.decision = decision;
    this.captured = captured;
  }

  /** Something that WireMock does. */
  interface Action {
    void run() throws IOException, ServletException;
  }

  /** Returns the exchange of the request that this thread answers. */
  public static Optional<FaultExchange> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs an action; meanwhile this is the exchange of the thread. */
  void run(Action action) throws IOException, ServletException {
    CURRENT.set(this);
    try {
      action.run();
    } finally {
      CURRENT.remove();
    }
  }

  /** Returns what the fault rules have decided. */
  public FaultDecision decision() {
    return decision;
  }

  /** Returns the response without its delay, if somebody else than WireMock waits for it. */
  public SimulatedResponse takeDelay(SimulatedResponse response) {
    if (!captured) {
      return response;
    }
    delay = response.delay();
    return response.withDelayAndFault(Duration.ZERO, response.connectionFault());
  }

  /** Returns the delay that the response has, without that of the rule. */
  Duration delay() {
    return delay;
  }
}
