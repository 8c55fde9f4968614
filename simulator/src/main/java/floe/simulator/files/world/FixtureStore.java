package floe.simulator.files.world;

import floe.api.Member;
import floe.api.MemberRole;
import floe.api.sandbox.FixtureSet;
import floe.files.BenefitChanges;
import floe.files.CustomerDetails;
import floe.simulator.files.benefit.BenefitRepository;
import floe.simulator.files.benefit.Downloadable;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.steering.SimulatorClock;
import floe.steering.world.CreationTimes;
import floe.steering.world.FixturePlan;
import floe.steering.world.FixtureRepresentation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores fixtures: the files first, since only they can fail. */
final class FixtureStore {
  private final FixtureFileStore files;
  private final CustomerRepository customers;
  private final BenefitRepository benefits;
  private final SimulatorClock clock;

  FixtureStore(FixtureFileStore files, InMemoryRepository repository, SimulatorClock clock) {
    this.files = files;
    this.customers = repository.customers();
    this.benefits = repository.benefits();
    this.clock = clock;
  }

  /** Stores all of a plan or, if the bytes cannot be written, nothing of it. */
  FixtureSet store(UUID organizationId, FixturePlan plan) {
    CreationTimes times = new CreationTimes(clock.now(organizationId));
    Map<UUID, String> checksums = files.store(organizationId, plan.files(), times);
    plan.customers().forEach(customer -> store(organizationId, customer, times.next()));
    plan.members().forEach(member -> store(member, times.next()));
    Map<UUID, List<UUID>> filesOf = new HashMap<>();
    for (FixturePlan.Benefit benefit : plan.benefits()) {
      filesOf.put(benefit.id(), benefit.fileIds());
      benefits.put(BenefitChanges.create(
          benefit.id(), organizationId, benefit.description(), benefit.fileIds(), times.next()));
    }
    for (FixturePlan.Grant grant : plan.grants()) {
      List<UUID> fileIds = filesOf.getOrDefault(grant.benefitId(), List.of());
      store(organizationId, grant, fileIds, times.of(grant));
    }
    return FixtureRepresentation.toSet(plan, checksums, times);
  }

  private void store(UUID organizationId, FixturePlan.Customer customer, Instant now) {
    customers.put(CustomerDetails.builder(customer.id(), organizationId, now)
        .email(customer.email())
        .emailVerified(true)
        .externalId(customer.externalId())
        .name(customer.name())
        .build());
    customers.put(member(
        customer.ownerId(),
        customer.id(),
        customer.email(),
        null,
        customer.name(),
        MemberRole.OWNER,
        now));
  }

  private void store(FixturePlan.Member member, Instant now) {
    customers.put(member(
        member.id(),
        member.customerId(),
        member.email(),
        member.externalId(),
        member.name(),
        MemberRole.MEMBER,
        now));
  }

  private static Member member(
      UUID id,
      UUID customerId,
      String email,
      @Nullable String externalId,
      String name,
      MemberRole role,
      Instant now) {
    return Member.builder()
        .id(id)
        .createdAt(now.atOffset(ZoneOffset.UTC))
        .customerId(customerId)
        .email(email)
        .externalId(externalId)
        .name(name)
        .role(role)
        .build();
  }

  private void store(
      UUID organizationId, FixturePlan.Grant grant, List<UUID> fileIds, Instant now) {
    benefits.add(new StoredGrant(
        grant.id(),
        organizationId,
        grant.customerId(),
        grant.benefitId(),
        grant.memberId(),
        now,
        null,
        now,
        null));
    for (int i = 0; i < fileIds.size(); i++) {
      benefits.add(new Downloadable(
          grant.downloadableIds().get(i),
          Optional.of(grant.id()),
          grant.benefitId(),
          fileIds.get(i),
          i,
          now,
          new AtomicLong()));
    }
  }
}
