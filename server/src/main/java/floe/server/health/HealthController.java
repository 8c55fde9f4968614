package floe.server.health;

import floe.api.sandbox.Health;
import floe.api.sandbox.Unhealthy;
import floe.api.sandbox.UnhealthyReason;
import floe.files.ApiError;
import floe.server.availability.Availability;
import floe.server.availability.Dependency;
import floe.server.error.ApiException;
import floe.server.sandbox.api.HealthApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;

/** Says whether the server runs, and whether it can serve. */
@Controller
class HealthController implements HealthApi {

  private final Availability availability;

  HealthController(Availability availability) {
    this.availability = availability;
  }

  @Override
  @ExecuteOn(TaskExecutors.BLOCKING)
  public Health healthGet() {
    return healthReady();
  }

  @Override
  @ExecuteOn(TaskExecutors.BLOCKING)
  public Health healthReady() {
    List<UnhealthyReason> reasons = new ArrayList<>();
    availability.missing().forEach(dependency -> reasons.add(reason(dependency)));
    if (availability.isEnding()) {
      reasons.add(UnhealthyReason.ENDING);
    }
    if (!reasons.isEmpty()) {
      throw new ApiException(unhealthy(reasons));
    }
    return healthLive();
  }

  private static UnhealthyReason reason(Dependency dependency) {
    return switch (dependency) {
      case DATABASE -> UnhealthyReason.DATABASE;
      case STORE -> UnhealthyReason.STORE;
    };
  }

  private static ApiError unhealthy(List<UnhealthyReason> reasons) {
    Unhealthy body = Unhealthy.builder().status("unavailable").reasons(reasons).build();
    ApiError unavailable = ApiError.serviceUnavailable();
    return new ApiError(unavailable.status(), unavailable.detail(), body, unavailable.headers());
  }

  @Override
  public Health healthLive() {
    return Health.builder().status("ok").build();
  }
}
