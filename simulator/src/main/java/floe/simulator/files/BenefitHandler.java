package floe.simulator.files;

import floe.api.BenefitDownloadableFile;
import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesUpdate;
import floe.api.BenefitType;
import floe.api.ListResourceBenefit;
import floe.api.ListResourceBenefitDownloadableFile;
import floe.files.BenefitChanges;
import floe.files.BenefitFilter;
import floe.files.BenefitRules;
import floe.files.FileRepresentation;
import floe.files.Page;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.benefit.BenefitRecords;
import floe.simulator.files.benefit.DownloadableRecords;
import floe.simulator.files.benefit.GrantRecords;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Handles the operations on benefits. In the shared world a benefit may have any files. For an
 * unknown benefit of the shared world the result is empty, and a sample is answered.
 */
final class BenefitHandler {
  private static final Map<String, Function<BenefitDownloadables, @Nullable Comparable<?>>>
      SORTED_BY = Map.of(
          "created_at",
          BenefitDownloadables::createdAt,
          "description",
          BenefitDownloadables::description,
          "type",
          BenefitDownloadables::type,
          "user_order",
          BenefitDownloadables::createdAt);

  private final InMemoryRepository repository;
  private final BenefitFinder finder;
  private final BenefitRecords records;
  private final DownloadableRecords downloadables;
  private final SimulatorClock clock;
  private final SeededRandom random;

  BenefitHandler(
      InMemoryRepository repository,
      DownloadableRecords downloadables,
      GrantRecords grants,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.finder = new BenefitFinder(repository.benefits());
    this.records = new BenefitRecords(repository.benefits(), grants);
    this.downloadables = downloadables;
    this.clock = clock;
    this.random = random.derive("benefits");
  }

  /** Handles {@code benefits:list}; empty if nothing was created in the shared world. */
  Optional<SimulatedResponse> list(FilesRequest request) {
    List<BenefitDownloadables> all = repository.benefits().list().stream()
        .filter(
            benefit -> benefit.organizationId().equals(request.holder().world().id()))
        .toList();
    if (all.isEmpty() && !request.holder().issued()) {
      return Optional.empty();
    }
    BenefitFilter filter = new BenefitFilter(
        request.idList("organization_id"),
        types(request),
        request.idList("id"),
        request.idList("exclude_id"),
        request.text("query"),
        request.metadata());
    Page<BenefitDownloadables> page = request
        .page()
        .of(all.stream()
            .filter(filter::matches)
            .sorted(request.sorting().comparator(SORTED_BY, BenefitDownloadables::id))
            .toList());
    return Optional.of(request.success(ListResourceBenefit.builder()
        .items(page.items())
        .pagination(page.pagination())
        .build()));
  }

  private static @Nullable List<BenefitType> types(FilesRequest request) {
    List<String> texts = request.texts("type");
    return texts == null ? null : texts.stream().map(BenefitType::of).toList();
  }

  /** Handles {@code benefits:create}. */
  SimulatedResponse create(FilesRequest request) {
    BenefitDownloadablesCreate create = request.body(BenefitDownloadablesCreate.class);
    UUID organizationId = OrganizationResolver.resolve(request.holder(), create.organizationId());
    checkFiles(request, organizationId, create.properties().files());
    UUID id = random.derive(repository.nextNumber()).uuid();
    BenefitDownloadables benefit =
        BenefitChanges.create(id, organizationId, create, clock.now(organizationId));
    records.create(benefit);
    return request.success(benefit);
  }

  private void checkFiles(FilesRequest request, UUID organizationId, List<UUID> fileIds) {
    if (request.holder().issued()) {
      RejectedRequestException.throwIfFaulty(BenefitRules.checkFiles(
          fileIds,
          id -> repository
              .file(id)
              .filter(file -> file.organizationId().equals(organizationId))
              .map(StoredFile::service)));
    }
  }

  /** Handles {@code benefits:get}. */
  Optional<SimulatedResponse> get(FilesRequest request) {
    return finder.find(request).map(request::success);
  }

  /** Handles {@code benefits:update}. */
  Optional<SimulatedResponse> update(FilesRequest request) {
    return finder.find(request).map(benefit -> {
      BenefitDownloadablesUpdate update = request.body(BenefitDownloadablesUpdate.class);
      if (update.properties() != null) {
        checkFiles(request, benefit.organizationId(), update.properties().files());
      }
      return request.success(
          records.update(benefit.id(), update, clock.now(benefit.organizationId())));
    });
  }

  /** Handles {@code benefits:delete}. */
  Optional<SimulatedResponse> delete(FilesRequest request) {
    return finder.find(request).map(benefit -> {
      records.delete(benefit.id(), clock.now(benefit.organizationId()));
      return request.success();
    });
  }

  /** Handles {@code benefits:files}. */
  Optional<SimulatedResponse> files(FilesRequest request) {
    return finder.find(request).map(benefit -> {
      List<StoredFile> found = BenefitRules.files(benefit.properties()).stream()
          .flatMap(id -> repository.file(id).stream())
          .toList();
      Page<BenefitDownloadableFile> page =
          request.page().of(found).map(file -> toFile(benefit.id(), file));
      return request.success(ListResourceBenefitDownloadableFile.builder()
          .items(page.items())
          .pagination(page.pagination())
          .build());
    });
  }

  private BenefitDownloadableFile toFile(UUID benefitId, StoredFile file) {
    List<Long> downloads = downloadables.downloads(benefitId, file.id());
    long downloaders = downloads.stream().filter(count -> count > 0).count();
    long total = downloads.stream().mapToLong(Long::longValue).sum();
    return FileRepresentation.ofBenefit(file, downloaders, total);
  }
}
