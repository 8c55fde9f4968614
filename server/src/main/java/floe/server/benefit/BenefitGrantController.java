package floe.server.benefit;

import floe.api.BenefitGrantSortProperty;
import floe.api.ListResourceBenefitGrant;
import floe.files.PageRequest;
import floe.server.api.BenefitGrantsApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operation on the grants of all benefits. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class BenefitGrantController implements BenefitGrantsApi {

  private final CurrentCaller caller;
  private final GrantLists grants;
  private final GrantMapper mapper;

  BenefitGrantController(CurrentCaller caller, GrantLists grants, GrantMapper mapper) {
    this.caller = caller;
    this.grants = grants;
    this.mapper = mapper;
  }

  @Override
  public ListResourceBenefitGrant benefitGrantsList(
      @Nullable List<UUID> organizationId,
      @Nullable List<UUID> customerId,
      @Nullable List<String> externalCustomerId,
      @Nullable Boolean isGranted,
      Long page,
      Long limit,
      @Nullable List<BenefitGrantSortProperty> sorting) {
    GrantLists.Filter filter = new GrantLists.Filter(
        organizationId, null, isGranted, customerId, externalCustomerId, null);
    return mapper.toList(
        grants.find(caller.seller(), filter, sorting, PageRequest.of(page, limit)));
  }
}
