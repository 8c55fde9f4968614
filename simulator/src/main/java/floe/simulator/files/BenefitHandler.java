package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.files.BenefitRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Handles the operations on benefits. In the shared world a benefit may have any files. */
final class BenefitHandler {
  private final InMemoryRepository repository;
  private final SimulatorClock clock;
  private final SeededRandom random;

  BenefitHandler(InMemoryRepository repository, SimulatorClock clock, SeededRandom random) {
    this.repository = repository;
    this.clock = clock;
    this.random = random.derive("benefits");
  }

  /** Handles {@code benefits:create}. */
  SimulatedResponse create(FilesRequest request) {
    BenefitDownloadablesCreate create = request.body(BenefitDownloadablesCreate.class);
    UUID organizationId = OrganizationResolver.resolve(request.holder(), create.organizationId());
    if (request.holder().issued()) {
      RejectedRequestException.throwIfFaulty(BenefitRules.checkFiles(
          create.properties().files(),
          id -> repository
              .file(id)
              .filter(file -> file.organizationId().equals(organizationId))
              .map(StoredFile::service)));
    }
    BenefitDownloadables benefit = BenefitRules.common()
        .id(random.derive(repository.nextNumber()).uuid())
        .createdAt(clock.now(organizationId).atOffset(ZoneOffset.UTC))
        .description(create.description())
        .isDeleted(false)
        .organizationId(organizationId)
        .metadata(BenefitRules.metadata(create))
        .properties(BenefitRules.properties(create.properties()))
        .build();
    repository.add(benefit, request.bodyBytes());
    return request.success(benefit);
  }

  /** Handles {@code benefits:get}; empty for an unknown benefit of the shared world. */
  Optional<SimulatedResponse> get(FilesRequest request) {
    Optional<BenefitDownloadables> benefit = repository
        .benefit(request.id("id"))
        .filter(found -> request.holder().worksFor(found.organizationId()));
    if (benefit.isEmpty() && request.holder().issued()) {
      throw RejectedRequestException.notFound();
    }
    return benefit.map(request::success);
  }
}
