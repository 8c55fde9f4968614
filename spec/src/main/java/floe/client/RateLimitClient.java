package floe.client;

import floe.api.sandbox.RateLimit;
import floe.api.sandbox.RateLimitRule;
import java.time.Duration;

/** The limit of the requests of a world, for each token. There is none at first. */
public final class RateLimitClient {
  private static final String HOSTED = "hosted";

  private final SandboxCalls calls;
  private final String path;

  RateLimitClient(SandboxCalls calls, String world) {
    this.calls = calls;
    this.path = world + "/rate-limit";
  }

  /** Returns the limit and what each token has left ({@code rate-limit:get}). */
  public RateLimit get() {
    return calls.get("rate-limit:get", path, RateLimit.class);
  }

  /**
   * Sets a limit ({@code rate-limit:set}).
   *
   * @param requests how many requests of a token are served in a period
   * @param period one second to one day
   */
  public RateLimit set(int requests, Duration period) {
    return set(RateLimitRule.builder()
        .requests((long) requests)
        .period(period.toString())
        .build());
  }

  /** Sets the limit of the hosted sandbox ({@code rate-limit:set}). */
  public RateLimit hosted() {
    return set(HOSTED);
  }

  private RateLimit set(Object setting) {
    return calls.send("rate-limit:set", "PUT", path, setting, RateLimit.class);
  }

  /** Removes the limit ({@code rate-limit:delete}). */
  public void remove() {
    calls.delete("rate-limit:delete", path);
  }
}
