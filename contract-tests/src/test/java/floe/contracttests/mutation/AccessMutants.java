package floe.contracttests.mutation;

import static floe.contracttests.mutation.OperationIds.CREATE;
import static floe.contracttests.mutation.OperationIds.DELETE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD_LINK;
import static floe.contracttests.mutation.OperationIds.LIST;
import static floe.contracttests.mutation.OperationIds.UPDATE;

import java.util.ArrayList;
import java.util.List;

/** Servers that do what they should refuse. */
final class AccessMutants {
  private AccessMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    all.add(new Mutant(
        "tenant",
        "a foreign file can be downloaded",
        () -> StatefulOperators.ifRefused(DOWNLOAD, 404, TrafficState.Bypass.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign file can be changed",
        () -> StatefulOperators.ifRefused(UPDATE, 404, TrafficState.Bypass.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign file can be deleted",
        () -> StatefulOperators.ifRefused(DELETE, 404, TrafficState.Bypass.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign benefit can be read",
        () -> StatefulOperators.ifRefused("benefits:get", 404, TrafficState.Bypass.OWNER)));
    all.add(new Mutant("tenant", "foreign files are listed", AccessMutants::leak));
    all.add(
        new Mutant("tenant", "a member sees the customer's files", AccessMutants::memberSeesAll));
    all.add(new Mutant(
        "auth",
        "no token needed",
        () -> StatefulOperators.ifRefused("", 401, TrafficState.Bypass.ANY_TOKEN)));
    all.add(new Mutant(
        "auth",
        "no token needed to list",
        () -> StatefulOperators.ifRefused(LIST, 401, TrafficState.Bypass.ANY_TOKEN)));
    all.add(new Mutant(
        "auth",
        "scopes ignored",
        () -> StatefulOperators.ifRefused("", 403, TrafficState.Bypass.ANY_TOKEN)));
    all.add(new Mutant(
        "auth",
        "scope of updates ignored",
        () -> StatefulOperators.ifRefused(UPDATE, 403, TrafficState.Bypass.ANY_TOKEN)));
    all.add(new Mutant(
        "signature", "ignored when writing", () -> StatefulOperators.ifStoreRefuses("PUT")));
    all.add(new Mutant(
        "signature", "ignored when reading", () -> StatefulOperators.ifStoreRefuses("GET")));
    all.add(new Mutant(
        "signature",
        "of a link ignored",
        () -> StatefulOperators.ifRefused(DOWNLOAD_LINK, 404, TrafficState.Bypass.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any body creates a file",
        () -> StatefulOperators.ifRefused(CREATE, 422, TrafficState.Bypass.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any patch is fine",
        () -> StatefulOperators.ifRefused(UPDATE, 422, TrafficState.Bypass.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any benefit is fine",
        () -> StatefulOperators.ifRefused("benefits:create", 422, TrafficState.Bypass.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any session is fine",
        () -> StatefulOperators.ifRefused(
            "customer-sessions:create", 422, TrafficState.Bypass.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any page is fine",
        () -> StatefulOperators.ifRefused(LIST, 422, TrafficState.Bypass.NO_QUERY)));
    all.add(new Mutant(
        "validation",
        "a bad id is an unknown one",
        () -> StatefulOperators.ifRefused(DELETE, 422, TrafficState.Bypass.NOT_FOUND)));
    all.add(new Mutant(
        "version",
        "an unknown one is served",
        () -> (request, delegate) -> delegate.send(request.without("Polar-Version"))));
    all.add(new Mutant("route", "the slash matters", () -> AccessMutants::slashMatters));
    return List.copyOf(all);
  }

  /** Lists a file of another organization by its id. */
  private static Mutation leak() {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean empty = request.operation().equals(LIST)
          && response.isSuccess()
          && response.json().path("items").isEmpty();
      return empty && request.query().contains("ids=")
          ? traffic.bypass(TrafficState.Bypass.OWNER_OF_IDS, request, response, delegate)
          : response;
    };
  }

  private static Mutation memberSeesAll() {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean member = request.operation().equals(DOWNLOADABLES)
          && request.header("Authorization").contains("polar_mst_");
      return member ? traffic.asCustomer(request).map(delegate::send).orElse(response) : response;
    };
  }

  private static ProxiedResponse slashMatters(ProxiedRequest request, Mutation.Delegate delegate) {
    return request.path().equals("/v1/files")
        ? delegate.send(request.withTarget("/v1/files/none/"))
        : delegate.send(request);
  }
}
