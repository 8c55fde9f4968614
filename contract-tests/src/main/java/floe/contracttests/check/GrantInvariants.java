package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules about each grant in a list of grants. */
final class GrantInvariants {
  private static final Set<String> LISTS = Set.of("benefits:grants", "benefit-grants:list");

  static final List<Invariant> ALL = List.of(
      onGrant(
          "grants-are-in-force-or-revoked",
          "a grant is in force or revoked, and says since when",
          GrantInvariants::state),
      onGrant(
          "grants-show-what-they-name",
          "a grant shows the customer, the member and the benefit that it names",
          GrantInvariants::related),
      onGrant(
          "revoked-grants-give-nothing", "a revoked grant gives no file", GrantInvariants::files));

  private GrantInvariants() {}

  private interface Rule {
    List<String> check(JsonNode grant);
  }

  private static Invariant onGrant(String name, String meaning, Rule rule) {
    return new Invariant(name, meaning, (seen, before) -> check(seen, rule));
  }

  private static List<String> check(Seen seen, Rule rule) {
    List<String> violations = new ArrayList<>();
    if (LISTS.contains(seen.operation()) && seen.exchange().status() == 200) {
      for (JsonNode grant : seen.exchange().at("/items")) {
        String name = "grant " + grant.path("id").asText() + ": ";
        rule.check(grant).forEach(violation -> violations.add(name + violation));
      }
    }
    return violations;
  }

  private static List<String> state(JsonNode grant) {
    boolean isGranted = grant.path("is_granted").asBoolean();
    boolean isConsistent = grant.path("is_revoked").asBoolean() != isGranted
        && grant.path("granted_at").isTextual() == isGranted
        && grant.path("revoked_at").isNull() == isGranted;
    return isConsistent
        ? List.of()
        : List.of("is_granted, is_revoked, granted_at and revoked_at contradict each other");
  }

  private static List<String> related(JsonNode grant) {
    List<String> violations = new ArrayList<>();
    if (!grant.path("customer_id").equals(grant.at("/customer/id"))) {
      violations.add("the customer is another");
    }
    if (!grant.path("benefit_id").equals(grant.at("/benefit/id"))) {
      violations.add("the benefit is another");
    }
    if (grant.path("member_id").isNull() != grant.path("member").isNull()) {
      violations.add("member and member_id contradict each other");
    }
    if (grant.path("member_id").isTextual()
        && !grant.path("member_id").equals(grant.at("/member/id"))) {
      violations.add("the member is another");
    }
    return violations;
  }

  private static List<String> files(JsonNode grant) {
    JsonNode files = grant.at("/properties/files");
    return grant.path("is_revoked").asBoolean() && !files.isEmpty()
        ? List.of("it is revoked and gives " + files)
        : List.of();
  }
}
