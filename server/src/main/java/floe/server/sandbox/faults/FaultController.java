package floe.server.sandbox.faults;

import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FaultRuleCreate;
import floe.api.sandbox.FaultRuleList;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.api.FaultsApi;
import floe.steering.FaultRegistry;
import floe.steering.Rule;
import floe.steering.RuleReader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Adds, lists and removes the fault rules of worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FaultController implements FaultsApi {

  private final FaultRegistry faults;
  private final RuleReader reader;
  private final WorldLookup worlds;

  FaultController(FaultRegistry faults, RuleReader reader, WorldLookup worlds) {
    this.faults = faults;
    this.reader = reader;
    this.worlds = worlds;
  }

  @Override
  public FaultRule faultsCreate(UUID organizationId, FaultRuleCreate create) {
    worlds.require(organizationId);
    RuleReader.Reading reading = reader.read(create);
    Rule rule = reading.rule().orElseThrow(() -> ApiException.invalid(reading.faults()));
    if (!faults.add(organizationId, rule)) {
      throw ApiException.invalid(RuleReader.tooMany(organizationId));
    }
    return faults.find(organizationId, rule.id()).orElseThrow(ApiException::notFound);
  }

  @Override
  public FaultRuleList faultsList(UUID organizationId, Boolean unfired) {
    worlds.require(organizationId);
    return FaultRuleList.builder().items(faults.list(organizationId, unfired)).build();
  }

  @Override
  public void faultsClear(UUID organizationId) {
    worlds.require(organizationId);
    faults.clear(organizationId);
  }

  @Override
  public void faultsDelete(UUID organizationId, UUID id) {
    worlds.require(organizationId);
    if (!faults.remove(organizationId, id)) {
      throw ApiException.notFound();
    }
  }
}
