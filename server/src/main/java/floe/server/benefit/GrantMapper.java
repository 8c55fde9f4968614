package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitGrant;
import floe.api.Customer;
import floe.api.ListResourceBenefitGrant;
import floe.api.Member;
import floe.files.GrantRepresentation;
import floe.files.Page;
import floe.server.customer.CustomerMapper;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberMapper;
import floe.server.customer.MemberRepository;
import floe.server.downloadable.DownloadableEntity;
import floe.server.downloadable.DownloadableRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes grants the way the contract shows them: with customer, member, benefit and files. */
@Singleton
class GrantMapper {

  private final CustomerRepository customers;
  private final CustomerMapper customerMapper;
  private final MemberRepository members;
  private final MemberMapper memberMapper;
  private final BenefitRepository benefits;
  private final BenefitMapper benefitMapper;
  private final DownloadableRepository downloadables;

  GrantMapper(
      CustomerRepository customers,
      CustomerMapper customerMapper,
      MemberRepository members,
      MemberMapper memberMapper,
      BenefitRepository benefits,
      BenefitMapper benefitMapper,
      DownloadableRepository downloadables) {
    this.customers = customers;
    this.customerMapper = customerMapper;
    this.members = members;
    this.memberMapper = memberMapper;
    this.benefits = benefits;
    this.benefitMapper = benefitMapper;
    this.downloadables = downloadables;
  }

  /** Returns schema {@code ListResource[BenefitGrant]}. */
  ListResourceBenefitGrant toList(Page<GrantEntity> grants) {
    Related related = grants.items().isEmpty()
        ? new Related(Map.of(), Map.of(), Map.of(), Map.of())
        : related(grants.items());
    return ListResourceBenefitGrant.builder()
        .items(grants.items().stream().map(grant -> toGrant(grant, related)).toList())
        .pagination(grants.pagination())
        .build();
  }

  /** What grants name by id, by these ids, and the files that each gives. */
  private record Related(
      Map<UUID, Customer> customers,
      Map<UUID, Member> members,
      Map<UUID, BenefitDownloadables> benefits,
      Map<UUID, List<UUID>> files) {}

  private Related related(List<GrantEntity> grants) {
    Map<UUID, Customer> customersById = new HashMap<>();
    customers
        .findByIdIn(grants.stream().map(GrantEntity::customerId).distinct().toList())
        .forEach(customer -> customersById.put(customer.id(), customerMapper.toCustomer(customer)));
    Map<UUID, BenefitDownloadables> benefitsById = new HashMap<>();
    benefits
        .findByIdIn(grants.stream().map(GrantEntity::benefitId).distinct().toList())
        .forEach(benefit -> benefitsById.put(benefit.id(), benefitMapper.toBenefit(benefit)));
    Map<UUID, Member> membersById = new HashMap<>();
    List<UUID> memberIds = grants.stream()
        .map(GrantEntity::memberId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    if (!memberIds.isEmpty()) {
      members
          .findByIdIn(memberIds)
          .forEach(member -> membersById.put(member.id(), memberMapper.toMember(member)));
    }
    Map<UUID, List<UUID>> filesByGrant = new HashMap<>();
    downloadables
        .findByGrantIdInAndRevokedAtIsNull(grants.stream().map(GrantEntity::id).toList())
        .stream()
        .sorted(Comparator.comparing(DownloadableEntity::position)
            .thenComparing(DownloadableEntity::createdAt))
        .forEach(given -> filesByGrant
            .computeIfAbsent(given.grantId(), id -> new ArrayList<>())
            .add(given.fileId()));
    return new Related(customersById, membersById, benefitsById, filesByGrant);
  }

  private static BenefitGrant toGrant(GrantEntity grant, Related related) {
    return GrantRepresentation.of(
        grant,
        existing(related.customers().get(grant.customerId())),
        grant.memberId() == null ? null : related.members().get(grant.memberId()),
        existing(related.benefits().get(grant.benefitId())),
        related.files().getOrDefault(grant.id(), List.of()));
  }

  private static <T> T existing(@Nullable T related) {
    if (related == null) {
      throw new IllegalStateException("a grant names what there is not");
    }
    return related;
  }
}
