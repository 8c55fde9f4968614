package floe.server.sandbox.clock;

import floe.api.sandbox.ClockRead;
import floe.api.sandbox.ClockSet;
import floe.server.sandbox.api.ClockApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Shows and sets the clocks of worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ClockController implements ClockApi {

  private final ClockService clocks;

  ClockController(ClockService clocks) {
    this.clocks = clocks;
  }

  @Override
  public ClockRead clockGet(UUID organizationId) {
    return clocks.get(organizationId);
  }

  @Override
  public ClockRead clockSet(UUID organizationId, ClockSet clockSet) {
    return clocks.set(organizationId, clockSet);
  }

  @Override
  public void clockReset(UUID organizationId) {
    clocks.reset(organizationId);
  }
}
