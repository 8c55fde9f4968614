package floe.server.sandbox;

import floe.api.sandbox.Grant;
import floe.api.sandbox.GrantCreate;
import floe.files.GrantRepresentation;
import floe.server.benefit.GrantService;
import floe.server.sandbox.api.GrantsApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Gives benefits to customers, which in the real API a purchase does. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class GrantController implements GrantsApi {

  private final GrantService grants;

  GrantController(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public Grant grantsCreate(GrantCreate create) {
    return GrantRepresentation.sandboxGrant(grants.grant(create));
  }

  @Override
  public void grantsRevoke(UUID id) {
    grants.revoke(id);
  }
}
