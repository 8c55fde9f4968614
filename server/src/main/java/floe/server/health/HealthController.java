package floe.server.health;

import floe.api.sandbox.Health;
import floe.server.sandbox.api.HealthApi;
import io.micronaut.http.annotation.Controller;

/** Says that the server serves. */
@Controller
class HealthController implements HealthApi {

  @Override
  public Health healthGet() {
    return Health.builder().status("ok").build();
  }
}
