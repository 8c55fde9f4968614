package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.list;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.OperationIds.BENEFIT_GRANTS;
import static floe.contracttests.mutation.OperationIds.GRANTS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Servers that are wrong about grants. */
final class GrantMutants {
  private GrantMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("grant", "a revoked one is granted", () -> items(GRANTS, GrantMutants::granted)),
        of(
            "grant",
            "granted again under another id",
            () -> StatefulOperators.changedWhenRepeated(
                "grants:create", grant -> grant.put("id", UUID.randomUUID().toString()))),
        of(
            "grant",
            "gives what is archived too",
            () -> items(BENEFIT_GRANTS, GrantMutants::allFiles)),
        of(
            "grant",
            "shows the benefit as it was",
            () -> items(GRANTS, grant -> object(grant, "benefit").put("is_deleted", false))),
        of(
            "grant",
            "shows the customer as it was",
            () -> items(GRANTS, grant -> object(grant, "customer").putNull("deleted_at"))),
        of(
            "grant",
            "of another member",
            () -> items(BENEFIT_GRANTS, grant -> grant.putNull("member_id"))),
        of(
            "grant list",
            "is_granted ignored",
            () -> requests(GRANTS, request -> request.withoutParameter("is_granted"))),
        of(
            "grant list",
            "customer_id ignored",
            () -> requests(GRANTS, request -> request.withoutParameter("customer_id"))),
        of(
            "grant list",
            "external_customer_id ignored",
            () -> requests(GRANTS, request -> request.withoutParameter("external_customer_id"))),
        of(
            "grant list",
            "member_id ignored",
            () -> requests(BENEFIT_GRANTS, request -> request.withoutParameter("member_id"))),
        of(
            "grant list",
            "sorting ignored",
            () -> requests(GRANTS, request -> request.withoutParameter("sorting"))),
        of(
            "grant list",
            "one too many counted",
            () ->
                list(GRANTS, (items, pagination) -> PageMutants.add(pagination, "total_count", 1))),
        of(
            "grant list",
            "the last one missing",
            () -> list(BENEFIT_GRANTS, (items, pagination) -> PageMutants.cut(items))),
        of("grant list", "from before", () -> StatefulOperators.stale(GRANTS)),
        of(
            "tenant",
            "the grants of a foreign benefit are shown",
            () -> StatefulOperators.ifRefused(BENEFIT_GRANTS, 404, TrafficState.Bypass.OWNER)));
  }

  private static Mutant of(String kind, String name, Supplier<Mutation> mutation) {
    return new Mutant(kind, name, mutation);
  }

  private static void granted(ObjectNode grant) {
    grant.put("is_granted", true).put("is_revoked", false).putNull("revoked_at");
    grant.set("granted_at", grant.path("created_at"));
  }

  private static void allFiles(ObjectNode grant) {
    if (grant.path("is_granted").asBoolean()) {
      object(grant, "properties").set("files", grant.at("/benefit/properties/files"));
    }
  }
}
