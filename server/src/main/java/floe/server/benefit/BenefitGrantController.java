package floe.server.benefit;

import floe.api.BenefitGrantSortProperty;
import floe.api.ListResourceBenefitGrant;
import floe.files.GrantFilter;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.server.api.BenefitGrantsApi;
import floe.server.auth.CurrentCaller;
import floe.server.contract.QueryTexts;
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
  private final QueryTexts query;

  BenefitGrantController(
      CurrentCaller caller, GrantLists grants, GrantMapper mapper, QueryTexts query) {
    this.caller = caller;
    this.grants = grants;
    this.mapper = mapper;
    this.query = query;
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
    List<String> externalIds =
        externalCustomerId == null ? null : query.all("external_customer_id");
    GrantFilter filter =
        new GrantFilter(organizationId, null, isGranted, customerId, externalIds, null);
    SortOrder order = SortOrder.of(
        sorting == null
            ? null
            : sorting.stream().map(BenefitGrantSortProperty::value).toList());
    return mapper.toList(grants.find(caller.seller(), filter, order, PageRequest.of(page, limit)));
  }
}
