package floe.server.benefit;

import floe.api.BenefitDownloadableFile;
import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesUpdate;
import floe.api.BenefitSortProperty;
import floe.api.BenefitType;
import floe.api.ListResourceBenefit;
import floe.api.ListResourceBenefitDownloadableFile;
import floe.api.ListResourceBenefitGrant;
import floe.files.BenefitFilter;
import floe.files.GrantFilter;
import floe.files.MetadataFilter;
import floe.files.Page;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.server.api.BenefitsApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on benefits. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class BenefitController implements BenefitsApi {

  private final CurrentCaller caller;
  private final BenefitService benefits;
  private final BenefitLists lists;
  private final BenefitFileLists fileLists;
  private final BenefitMapper mapper;
  private final GrantLists grantLists;
  private final GrantMapper grantMapper;

  BenefitController(
      CurrentCaller caller,
      BenefitService benefits,
      BenefitLists lists,
      BenefitFileLists fileLists,
      BenefitMapper mapper,
      GrantLists grantLists,
      GrantMapper grantMapper) {
    this.caller = caller;
    this.benefits = benefits;
    this.lists = lists;
    this.fileLists = fileLists;
    this.mapper = mapper;
    this.grantLists = grantLists;
    this.grantMapper = grantMapper;
  }

  @Override
  public ListResourceBenefit benefitsList(
      @Nullable List<UUID> organizationId,
      @Nullable List<BenefitType> type,
      @Nullable List<UUID> id,
      @Nullable List<UUID> excludeId,
      @Nullable String query,
      Long page,
      Long limit,
      @Nullable List<BenefitSortProperty> sorting,
      MetadataFilter metadata) {
    Page<BenefitEntity> found = lists.find(
        caller.seller(),
        new BenefitFilter(organizationId, type, id, excludeId, query, metadata),
        order(sorting),
        PageRequest.of(page, limit));
    return ListResourceBenefit.builder()
        .items(found.items().stream().map(mapper::toBenefit).toList())
        .pagination(found.pagination())
        .build();
  }

  @Override
  public BenefitDownloadables benefitsCreate(BenefitDownloadablesCreate benefitCreate) {
    return mapper.toBenefit(benefits.create(caller.seller(), benefitCreate));
  }

  @Override
  public BenefitDownloadables benefitsGet(UUID id) {
    return mapper.toBenefit(benefits.get(caller.seller(), id));
  }

  @Override
  public BenefitDownloadables benefitsUpdate(UUID id, BenefitDownloadablesUpdate benefitUpdate) {
    return mapper.toBenefit(benefits.update(caller.seller(), id, benefitUpdate));
  }

  @Override
  public void benefitsDelete(UUID id) {
    benefits.delete(caller.seller(), id);
  }

  @Override
  public ListResourceBenefitDownloadableFile benefitsFiles(UUID id, Long page, Long limit) {
    BenefitEntity benefit = benefits.get(caller.seller(), id);
    Page<BenefitDownloadableFile> found = fileLists.find(benefit, PageRequest.of(page, limit));
    return ListResourceBenefitDownloadableFile.builder()
        .items(found.items())
        .pagination(found.pagination())
        .build();
  }

  @Override
  public ListResourceBenefitGrant benefitsGrants(
      UUID id,
      @Nullable Boolean isGranted,
      @Nullable List<UUID> customerId,
      @Nullable List<UUID> memberId,
      Long page,
      Long limit) {
    BenefitEntity benefit = benefits.get(caller.seller(), id);
    GrantFilter filter = new GrantFilter(null, benefit.id(), isGranted, customerId, null, memberId);
    return grantMapper.toList(
        grantLists.find(caller.seller(), filter, order(null), PageRequest.of(page, limit)));
  }

  private static SortOrder order(@Nullable List<BenefitSortProperty> sorting) {
    return SortOrder.of(
        sorting == null
            ? null
            : sorting.stream().map(BenefitSortProperty::value).toList());
  }
}
