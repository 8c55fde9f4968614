package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.server.api.BenefitsApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** The operations on benefits. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class BenefitController implements BenefitsApi {

  private final CurrentCaller caller;
  private final BenefitService benefits;
  private final BenefitMapper mapper;

  BenefitController(CurrentCaller caller, BenefitService benefits, BenefitMapper mapper) {
    this.caller = caller;
    this.benefits = benefits;
    this.mapper = mapper;
  }

  @Override
  public BenefitDownloadables benefitsCreate(BenefitDownloadablesCreate benefitCreate) {
    return mapper.toBenefit(benefits.create(caller.seller(), benefitCreate));
  }

  @Override
  public BenefitDownloadables benefitsGet(UUID id) {
    return mapper.toBenefit(benefits.get(caller.seller(), id));
  }
}
