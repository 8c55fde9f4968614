package floe.server.sandbox.ratelimit;

import floe.server.sandbox.WorldState;
import floe.steering.clock.WorldClock;
import floe.steering.limit.RateLimits;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Creates beans of classes that know no framework. */
@Factory
final class LimitBeans {

  @Singleton
  RateLimits rateLimits(WorldClock clock) {
    return new RateLimits(clock);
  }

  /** A world's limit ends with the world. */
  @Singleton
  WorldState worldState(RateLimits limits) {
    return limits::forget;
  }
}
