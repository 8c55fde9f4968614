package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.Grant;
import floe.api.sandbox.GrantCreate;
import floe.files.GrantRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Handles the operations of the control API on grants of benefits. */
final class GrantHandler {
  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final SimulatorClock clock;
  private final SeededRandom random;

  GrantHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.worlds = worlds;
    this.clock = clock;
    this.random = random.derive("grants");
  }

  /** Handles {@code grants:create}. In the shared world every customer and member exists. */
  SimulatedResponse create(FilesRequest request) {
    GrantCreate create = request.body(GrantCreate.class);
    Optional<BenefitDownloadables> benefit = repository.benefit(create.benefitId());
    boolean isShared =
        benefit.isPresent() && worlds.find(benefit.get().organizationId()).isEmpty();
    if (!isShared) {
      Optional<SandboxWorld> world = worlds.findByCustomer(create.customerId());
      RejectedRequestException.throwIfFaulty(GrantRules.check(
          create,
          world.map(SandboxWorld::id),
          (organizationId, benefitId) -> benefit
              .filter(found -> found.organizationId().equals(organizationId))
              .isPresent(),
          memberId -> world.filter(own -> own.member().id().equals(memberId)).isPresent()));
    }
    UUID organizationId =
        benefit.map(BenefitDownloadables::organizationId).orElseGet(worlds.sharedWorld()::id);
    return request.success(find(create).orElseGet(() -> give(create, organizationId)));
  }

  private Optional<Grant> find(GrantCreate create) {
    return repository.grants().stream()
        .filter(grant -> grant.customerId().equals(create.customerId())
            && grant.benefitId().equals(create.benefitId())
            && Objects.equals(grant.memberId(), create.memberId()))
        .findFirst();
  }

  /** Whoever is granted a benefit again gets the grant that there was. */
  private Grant give(GrantCreate create, UUID organizationId) {
    UUID holderId = create.memberId() == null ? create.customerId() : create.memberId();
    Grant grant = Grant.builder()
        .id(random
            .derive(create.benefitId().toString())
            .derive(holderId.toString())
            .uuid())
        .customerId(create.customerId())
        .benefitId(create.benefitId())
        .memberId(create.memberId())
        .grantedAt(clock.now(organizationId).atOffset(ZoneOffset.UTC))
        .build();
    repository.add(grant);
    return grant;
  }

  /** Handles {@code grants:revoke}. */
  SimulatedResponse revoke(FilesRequest request) {
    if (!repository.revoke(request.id("id"))) {
      throw RejectedRequestException.notFound();
    }
    return request.success();
  }
}
