package floe.server.sandbox.ratelimit;

import floe.api.sandbox.RateLimit;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.api.RateLimitApi;
import floe.steering.limit.LimitRules;
import floe.steering.limit.RateLimits;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Sets, shows and lifts the limits of worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RateLimitController implements RateLimitApi {

  private final WorldLookup worlds;
  private final RateLimits limits;

  RateLimitController(WorldLookup worlds, RateLimits limits) {
    this.worlds = worlds;
    this.limits = limits;
  }

  @Override
  public RateLimit rateLimitGet(UUID organizationId) {
    worlds.require(organizationId);
    return limits.read(organizationId);
  }

  @Override
  public RateLimit rateLimitSet(UUID organizationId, Object setting) {
    worlds.require(organizationId);
    LimitRules.check(setting).ifPresent(fault -> {
      throw ApiException.invalid(fault);
    });
    limits.set(organizationId, LimitRules.limit(setting));
    return limits.read(organizationId);
  }

  @Override
  public void rateLimitDelete(UUID organizationId) {
    worlds.require(organizationId);
    limits.forget(organizationId);
  }
}
