package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.list;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.MutationOperators.status;
import static floe.contracttests.mutation.OperationIds.CREATE_CUSTOMER;
import static floe.contracttests.mutation.OperationIds.CUSTOMERS;
import static floe.contracttests.mutation.OperationIds.DELETE_CUSTOMER;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.SESSION;
import static floe.contracttests.mutation.OperationIds.UPDATE_CUSTOMER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Servers that are wrong about customers and their sessions. */
final class CustomerMutants {
  private CustomerMutants() {}

  static List<Mutant> all() {
    return List.of(
        of(
            "customer",
            "deleted ones keep their sessions",
            () -> StatefulOperators.remembered(
                request -> request.operation().equals(DOWNLOADABLES), 401)),
        of("customer", "PATCH empties what was not sent", CustomerMutants::emptyingUpdate),
        of("customer", "does not delete", () -> StatefulOperators.skipped(DELETE_CUSTOMER)),
        of("customer", "200 for a deletion", () -> status(DELETE_CUSTOMER, 204, 200)),
        of(
            "customer",
            "a deleted one can be read",
            () -> StatefulOperators.remembered(
                request -> request.operation().startsWith("customers:get"), 404)),
        of("customer", "null empties the address", CustomerMutants::emptyingAddress),
        of("customer", "metadata are added to", CustomerMutants::addingMetadata),
        of(
            "customer",
            "any change is fine",
            () -> StatefulOperators.ifRefused(UPDATE_CUSTOMER, 422, TrafficState.Bypass.LAST_GOOD)),
        of(
            "customer",
            "a change leaves no trace",
            () -> body(UPDATE_CUSTOMER, customer -> customer.putNull("modified_at"))),
        of("customer", "external ids are not unique", () -> evading("external_id", "another")),
        of("customer", "addresses are not unique", () -> evading("email", "another@x.example")),
        of("customer", "addresses are compared with their case", CustomerMutants::exactAddress),
        of(
            "customer list",
            "email ignored",
            () -> requests(CUSTOMERS, request -> request.withoutParameter("email"))),
        of("customer list", "email compared with its case", CustomerMutants::exactFilter),
        of(
            "customer list",
            "query ignored",
            () -> requests(CUSTOMERS, request -> request.withoutParameter("query"))),
        of(
            "customer list",
            "metadata ignored",
            () -> requests(
                CUSTOMERS,
                request -> request
                    .withoutParameter("metadata[seats]")
                    .withoutParameter("metadata[plan]"))),
        of(
            "customer list",
            "active ignored",
            () -> requests(CUSTOMERS, request -> request.withoutParameter("active"))),
        of(
            "customer list",
            "sorting ignored",
            () -> requests(CUSTOMERS, request -> request.withoutParameter("sorting"))),
        of(
            "customer list",
            "oldest first",
            () -> list(CUSTOMERS, (items, pagination) -> PageMutants.reverse(items))),
        of(
            "customer list",
            "one too many counted",
            () -> list(
                CUSTOMERS, (items, pagination) -> PageMutants.add(pagination, "total_count", 1))),
        of("customer list", "from before", () -> StatefulOperators.stale(CUSTOMERS)),
        of(
            "customer list",
            "without locale",
            () -> items(CUSTOMERS, customer -> customer.putNull("locale"))),
        of(
            "tenant",
            "a foreign customer can be read",
            () -> StatefulOperators.ifRefused("customers:get", 404, TrafficState.Bypass.OWNER)),
        of(
            "tenant",
            "a foreign customer can be changed",
            () -> StatefulOperators.ifRefused(UPDATE_CUSTOMER, 404, TrafficState.Bypass.OWNER)),
        of(
            "tenant",
            "a foreign customer can be deleted",
            () -> StatefulOperators.ifRefused(DELETE_CUSTOMER, 404, TrafficState.Bypass.OWNER)),
        of(
            "customer",
            "session for the customer instead of a member",
            () -> requests(SESSION, CustomerMutants::withoutMember)),
        of(
            "customer",
            "session of another customer's data",
            () -> body(
                SESSION,
                session ->
                    MutationOperators.object(session, "customer").put("email", "x@x.example"))));
  }

  private static Mutant of(String kind, String name, Supplier<Mutation> mutation) {
    return new Mutant(kind, name, mutation);
  }

  private static Mutation emptyingUpdate() {
    return requests(UPDATE_CUSTOMER, request -> {
      ObjectNode patch = patch(request);
      return patch.has("name") ? request : request.withBody(patch.putNull("name"));
    });
  }

  private static Mutation emptyingAddress() {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean emptied = request.operation().equals(UPDATE_CUSTOMER)
          && response.isSuccess()
          && request.json().path("external_id").isNull();
      return emptied
          ? MutationOperators.changed(response, customer -> customer.putNull("external_id"))
          : response;
    };
  }

  private static Mutation addingMetadata() {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean changed = request.operation().equals(UPDATE_CUSTOMER)
          && response.isSuccess()
          && request.json().path("metadata").has("seats");
      return changed
          ? MutationOperators.changed(
              response,
              customer -> MutationOperators.object(customer, "metadata").put("plan", "é"))
          : response;
    };
  }

  /** Creates a customer under another value of a field whose value is in use. */
  private static Mutation evading(String field, String otherValue) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      ObjectNode create = patch(request);
      boolean inUse = request.operation().equals(CREATE_CUSTOMER)
          && response.status() == 422
          && create.path(field).isTextual()
          && new String(response.body(), StandardCharsets.UTF_8).contains("\"" + field + "\"");
      if (!inUse) {
        return response;
      }
      String value = create.path(field).asText();
      ProxiedResponse created =
          delegate.send(request.withBody(create.deepCopy().put(field, otherValue)));
      return created.isSuccess()
          ? MutationOperators.changed(created, customer -> customer.put(field, value))
          : created;
    };
  }

  private static Mutation exactAddress() {
    Mutation evading = evading("email", "another@x.example");
    return (request, delegate) -> {
      String email = request.json().path("email").asText();
      return email.equals(email.toLowerCase(Locale.ROOT))
          ? delegate.send(request)
          : evading.answer(request, delegate);
    };
  }

  private static Mutation exactFilter() {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean inCapitals = request.operation().equals(CUSTOMERS)
          && request.query().matches("(.*&)?email=[^a-z]*[A-Z].*");
      return inCapitals && response.isSuccess()
          ? MutationOperators.changed(response, page -> {
            page.putArray("items");
            page.putObject("pagination").put("total_count", 0).put("max_page", 0);
          })
          : response;
    };
  }

  private static ProxiedRequest withoutMember(ProxiedRequest request) {
    ObjectNode body = patch(request);
    return body.remove("external_member_id") == null ? request : request.withBody(body);
  }

  private static ObjectNode patch(ProxiedRequest request) {
    return request.json() instanceof ObjectNode object ? object : JsonNodes.object();
  }
}
