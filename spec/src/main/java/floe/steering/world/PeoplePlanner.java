package floe.steering.world;

import floe.api.sandbox.FixtureCustomers;
import floe.api.sandbox.FixtureMembers;
import floe.files.WorldRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plans the customers and members of fixtures. */
final class PeoplePlanner {

  private static final Pattern EMAIL = Pattern.compile(
      "[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*@[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*[.][A-Za-z]{2,}");
  private static final int SHORT_ID = 8;

  private final IdSource ids;
  private final WorldPeople world;
  private final FixtureFaults faults;
  private final FixtureGroups<Holder> holders = new FixtureGroups<>();
  private final List<FixturePlan.Customer> customers = new ArrayList<>();
  private final List<FixturePlan.Member> members = new ArrayList<>();
  private final Set<String> emails = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<MemberName> memberNames = new HashSet<>();

  PeoplePlanner(IdSource ids, WorldPeople world, FixtureFaults faults) {
    this.ids = ids;
    this.world = world;
    this.faults = faults;
    holders.add(FixtureGroups.Keys.CUSTOMER, new Holder(world.customerId(), null));
    holders.add(FixtureGroups.Keys.MEMBER, new Holder(world.customerId(), world.memberId()));
  }

  /**
   * Who may get a benefit.
   *
   * @param memberId the member; null for the customer
   */
  record Holder(UUID customerId, @Nullable UUID memberId) {}

  private record MemberName(UUID customerId, String externalId) {}

  void planCustomers(FixtureCustomers group, int index) {
    for (int n = 1; n <= group.count(); n++) {
      String name = "customer " + (customers.size() + 1);
      UUID id = ids.id(name);
      FixturePlan.Customer customer = new FixturePlan.Customer(
          id,
          group.key(),
          ids.id("owner of " + name),
          FixturePlanner.numbered(group.name(), n),
          email(group.email(), "customer-", id, n),
          group.externalId() == null
              ? WorldRules.customerExternalId(id)
              : FixturePlanner.numbered(group.externalId(), n));
      check(customer, index);
      customers.add(customer);
      holders.add(group.key(), new Holder(id, null));
    }
  }

  private void check(FixturePlan.Customer customer, int index) {
    String email = customer.email().toLowerCase(Locale.ROOT);
    checkForm(customer.email(), "customers", index);
    if (!emails.add(email) || world.hasEmail(email)) {
      faults.add(
          "A customer of the world has this address.",
          customer.email(),
          "customers",
          index,
          "email");
    }
    if (!externalIds.add(customer.externalId()) || world.hasExternalId(customer.externalId())) {
      faults.add(
          "A customer of the world has this external id.",
          customer.externalId(),
          "customers",
          index,
          "external_id");
    }
  }

  void planMembers(FixtureMembers group, int index) {
    List<Holder> owners = holders.find(group.customer());
    if (owners == null || owners.stream().anyMatch(owner -> owner.memberId() != null)) {
      faults.add(
          "No group of customers has this key.", group.customer(), "members", index, "customer");
      return;
    }
    if (members.size() + owners.size() * group.count() > FixtureLimits.MAX_MEMBERS) {
      FixtureLimits.check(
          "members",
          members.size() + owners.size() * group.count(),
          FixtureLimits.MAX_MEMBERS,
          faults);
      return;
    }
    for (Holder owner : owners) {
      for (int n = 1; n <= group.count(); n++) {
        plan(group, index, owner.customerId(), n);
      }
    }
  }

  private void plan(FixtureMembers group, int index, UUID customerId, int n) {
    UUID id = ids.id("member " + (members.size() + 1));
    FixturePlan.Member member = new FixturePlan.Member(
        id,
        group.key(),
        customerId,
        FixturePlanner.numbered(group.name(), n),
        email(group.email(), "member-", id, n),
        group.externalId() == null
            ? WorldRules.memberExternalId(id)
            : FixturePlanner.numbered(group.externalId(), n));
    checkForm(member.email(), "members", index);
    boolean taken = customerId.equals(world.customerId()) && world.hasMember(member.externalId());
    if (taken || !memberNames.add(new MemberName(customerId, member.externalId()))) {
      faults.add(
          "A member of the customer has this external id.",
          member.externalId(),
          "members",
          index,
          "external_id");
    }
    members.add(member);
    holders.add(group.key(), new Holder(customerId, id));
  }

  private void checkForm(String email, String list, int index) {
    if (!EMAIL.matcher(email).matches()) {
      faults.add("This is not an email address.", email, list, index, "email");
    }
  }

  private String email(@Nullable String pattern, String who, UUID id, int n) {
    return pattern == null
        ? WorldRules.email(who + id.toString().substring(0, SHORT_ID), world.organizationId())
        : FixturePlanner.numbered(pattern, n);
  }

  List<FixturePlan.Customer> customers() {
    return customers;
  }

  List<FixturePlan.Member> members() {
    return members;
  }

  FixtureGroups<Holder> holders() {
    return holders;
  }
}
