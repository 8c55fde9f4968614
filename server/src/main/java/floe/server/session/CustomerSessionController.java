package floe.server.session;

import floe.api.CustomerSession;
import floe.api.CustomerSessionCreate;
import floe.server.api.CustomerSessionsApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The operation on customer sessions. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class CustomerSessionController implements CustomerSessionsApi {

  private final CurrentCaller caller;
  private final CustomerSessionService sessions;

  CustomerSessionController(CurrentCaller caller, CustomerSessionService sessions) {
    this.caller = caller;
    this.sessions = sessions;
  }

  @Override
  public CustomerSession customerSessionsCreate(CustomerSessionCreate customerSessionCreate) {
    return sessions.create(caller.seller(), customerSessionCreate);
  }
}
