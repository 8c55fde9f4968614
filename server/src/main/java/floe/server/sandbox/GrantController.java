package floe.server.sandbox;

import floe.api.sandbox.Grant;
import floe.api.sandbox.GrantCreate;
import floe.server.benefit.GrantEntity;
import floe.server.benefit.GrantService;
import floe.server.sandbox.api.GrantsApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.ZoneOffset;
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
    GrantEntity grant = grants.grant(create);
    return Grant.builder()
        .id(grant.id())
        .customerId(grant.customerId())
        .benefitId(grant.benefitId())
        .memberId(grant.memberId())
        .grantedAt(grantedAt(grant).atOffset(ZoneOffset.UTC))
        .build();
  }

  private static Instant grantedAt(GrantEntity grant) {
    if (grant.grantedAt() == null) {
      throw new IllegalStateException("grant " + grant.id() + " is not in force");
    }
    return grant.grantedAt();
  }

  @Override
  public void grantsRevoke(UUID id) {
    grants.revoke(id);
  }
}
