package floe.contracttests.mutation;

import static floe.contracttests.mutation.BodyMutants.CREATE;
import static floe.contracttests.mutation.BodyMutants.DOWNLOAD;
import static floe.contracttests.mutation.BodyMutants.DOWNLOADABLES;
import static floe.contracttests.mutation.BodyMutants.LIST;
import static floe.contracttests.mutation.BodyMutants.UPDATE;
import static floe.contracttests.mutation.BodyMutants.UPLOADED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Servers that say one thing and do another, or do what they should refuse. */
final class BehaviourMutants {
  private static final ProxiedResponse NO_CONTENT = new ProxiedResponse(
      204, Headers.NONE.with("Polar-Version", "2026-04").with("X-Polar-Sandbox", "1"), new byte[0]);
  private static final String LINK = "customer_portal:downloadables:get";

  private BehaviourMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    all.add(new Mutant("delete", "does not delete", () -> skipped("files:delete")));
    all.add(new Mutant(
        "delete", "the object stays public", () -> remembered(request -> isRead(request), 400)));
    all.add(new Mutant(
        "delete",
        "twice is fine",
        () -> ifRefused("files:delete", 404, TrafficState.Fix.NO_CONTENT)));
    all.add(new Mutant("revoke", "does not revoke", () -> skipped("grants:revoke")));
    all.add(new Mutant(
        "revoke",
        "links live on",
        () -> remembered(request -> request.operation().equals(LINK), 404)));
    all.add(new Mutant(
        "flag",
        "links of flagged files live on",
        () -> remembered(request -> request.operation().equals(LINK), 410)));
    all.add(new Mutant(
        "flag",
        "flagged files can be downloaded",
        () -> remembered(request -> request.operation().equals(DOWNLOAD), 403)));
    all.add(new Mutant("stale", "lists from before", () -> stale(LIST)));
    all.add(new Mutant("stale", "downloadables from before", () -> stale(DOWNLOADABLES)));
    all.add(new Mutant("stale", "downloads from before", () -> stale(DOWNLOAD)));
    all.add(new Mutant("update", "is not kept", BehaviourMutants::unkeptUpdate));
    all.add(new Mutant("update", "null clears the version", BehaviourMutants::clearingUpdate));
    all.add(new Mutant("listing", "files that are not complete", BehaviourMutants::earlyListing));
    all.add(new Mutant("completion", "believes any ETag", () -> trusting("checksum_etag")));
    all.add(new Mutant(
        "completion", "believes any checksum", () -> trusting("checksum_sha256_base64")));
    all.add(new Mutant("completion", "takes any path", () -> trusting("path")));
    all.add(new Mutant("completion", "takes any upload id", () -> trusting("id")));
    all.add(new Mutant(
        "completion",
        "says yes to everything",
        () -> ifRefused(UPLOADED, 422, TrafficState.Fix.COMPLETE)));
    all.add(new Mutant("completion", "only once", BehaviourMutants::onlyOnce));
    all.add(new Mutant("completion", "does not strip the ETag", BehaviourMutants::strict));
    all.add(new Mutant(
        "tenant",
        "a foreign file can be downloaded",
        () -> ifRefused(DOWNLOAD, 404, TrafficState.Fix.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign file can be changed",
        () -> ifRefused(UPDATE, 404, TrafficState.Fix.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign file can be deleted",
        () -> ifRefused("files:delete", 404, TrafficState.Fix.OWNER)));
    all.add(new Mutant(
        "tenant",
        "a foreign benefit can be read",
        () -> ifRefused("benefits:get", 404, TrafficState.Fix.OWNER)));
    all.add(new Mutant("tenant", "foreign files are listed", BehaviourMutants::leak));
    all.add(new Mutant(
        "tenant", "a member sees the customer's files", BehaviourMutants::memberSeesAll));
    all.add(new Mutant(
        "auth", "no token needed", () -> ifRefused("", 401, TrafficState.Fix.ANY_TOKEN)));
    all.add(new Mutant(
        "auth", "no token needed to list", () -> ifRefused(LIST, 401, TrafficState.Fix.ANY_TOKEN)));
    all.add(
        new Mutant("auth", "scopes ignored", () -> ifRefused("", 403, TrafficState.Fix.ANY_TOKEN)));
    all.add(new Mutant(
        "auth",
        "scope of updates ignored",
        () -> ifRefused(UPDATE, 403, TrafficState.Fix.ANY_TOKEN)));
    all.add(new Mutant("signature", "ignored when writing", () -> ifStoreRefuses("PUT")));
    all.add(new Mutant("signature", "ignored when reading", () -> ifStoreRefuses("GET")));
    all.add(new Mutant(
        "signature", "of a link ignored", () -> ifRefused(LINK, 404, TrafficState.Fix.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any body creates a file",
        () -> ifRefused(CREATE, 422, TrafficState.Fix.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any patch is fine",
        () -> ifRefused(UPDATE, 422, TrafficState.Fix.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any benefit is fine",
        () -> ifRefused("benefits:create", 422, TrafficState.Fix.LAST_GOOD)));
    all.add(new Mutant(
        "validation",
        "any session is fine",
        () -> ifRefused("customer-sessions:create", 422, TrafficState.Fix.LAST_GOOD)));
    all.add(new Mutant(
        "validation", "any page is fine", () -> ifRefused(LIST, 422, TrafficState.Fix.NO_QUERY)));
    all.add(new Mutant(
        "validation",
        "a bad id is an unknown one",
        () -> ifRefused("files:delete", 422, TrafficState.Fix.NOT_FOUND)));
    all.add(new Mutant(
        "version",
        "an unknown one is served",
        () -> (request, delegate) -> delegate.send(request.without("Polar-Version"))));
    all.add(new Mutant("route", "the slash matters", () -> BehaviourMutants::slashMatters));
    return List.copyOf(all);
  }

  private static boolean isRead(ProxiedRequest request) {
    return request.side() == ProxiedRequest.Side.STORE && request.method().equals("GET");
  }

  /** Says that it was done. */
  private static Mutation skipped(String operation) {
    return (request, delegate) ->
        request.operation().equals(operation) ? NO_CONTENT : delegate.send(request);
  }

  /** Answers as it did the last time, instead of refusing. */
  private static Mutation remembered(Predicate<ProxiedRequest> concerned, int refusal) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      if (!concerned.test(request)) {
        return response;
      }
      String key = request.method() + request.target();
      if (response.status() < 400) {
        return traffic.keep(key, response);
      }
      boolean refused = refusal == 400 || response.status() == refusal;
      return refused ? traffic.last(key).orElse(response) : response;
    };
  }

  /** Answers each question as it did the first time. */
  private static Mutation stale(String operation) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      if (!request.operation().equals(operation)) {
        return delegate.send(request);
      }
      String key = request.header("Authorization") + request.target();
      ProxiedResponse response = delegate.send(request);
      return response.isSuccess()
          ? traffic.last(key).orElseGet(() -> traffic.keep(key, response))
          : response;
    };
  }

  private static Mutation ifRefused(String operation, int status, TrafficState.Fix fix) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean concerned = request.side() == ProxiedRequest.Side.API
          && (operation.isEmpty() || request.operation().equals(operation));
      return concerned && response.status() == status
          ? traffic.mend(fix, request, response, delegate)
          : response;
    };
  }

  /** Lets a request pass with the URL that was handed out for it. */
  private static Mutation ifStoreRefuses(String method) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean refused = request.side() == ProxiedRequest.Side.STORE
          && request.method().equals(method)
          && response.status() == 403;
      return refused ? traffic.signed(request).map(delegate::send).orElse(response) : response;
    };
  }

  /** Takes one field of a completion as it should have been. */
  private static Mutation trusting(String field) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedRequest mended =
          request.operation().equals(UPLOADED) ? traffic.corrected(request, field) : request;
      ProxiedResponse response = delegate.send(mended);
      traffic.watch(request, response);
      return response;
    };
  }

  private static Mutation unkeptUpdate() {
    return (request, delegate) -> {
      if (!request.operation().equals(UPDATE) || !(request.json() instanceof ObjectNode patch)) {
        return delegate.send(request);
      }
      ProxiedResponse response = delegate.send(request.withBody(patch.objectNode()));
      return response.isSuccess()
          ? MutationOperators.changed(
              response,
              file -> patch.properties().forEach(field -> {
                if (file.has(field.getKey()) && field.getValue().isTextual()) {
                  file.set(field.getKey(), field.getValue());
                }
              }))
          : response;
    };
  }

  private static Mutation clearingUpdate() {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean cleared = request.operation().equals(UPDATE)
          && response.isSuccess()
          && request.json().path("version").isNull();
      return cleared
          ? MutationOperators.changed(response, file -> file.putNull("version"))
          : response;
    };
  }

  private static Mutation earlyListing() {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      return request.operation().equals(LIST) && response.isSuccess()
          ? traffic.withUnfinished(request, response)
          : response;
    };
  }

  private static Mutation onlyOnce() {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      if (!request.operation().equals(UPLOADED)) {
        return delegate.send(request);
      }
      boolean again = traffic.last(request.path()).isPresent();
      ProxiedResponse response = delegate.send(
          again ? request.withBody(((ObjectNode) request.json()).put("id", "done")) : request);
      return response.isSuccess() ? traffic.keep(request.path(), response) : response;
    };
  }

  private static Mutation strict() {
    return (request, delegate) -> {
      if (!request.operation().equals(UPLOADED) || !(request.json() instanceof ObjectNode body)) {
        return delegate.send(request);
      }
      body.path("parts").forEach(part -> {
        if (part.path("checksum_etag").asText().endsWith("\r")) {
          ((ObjectNode) part).put("checksum_etag", "\"unstripped\"");
        }
      });
      return delegate.send(request.withBody(body));
    };
  }

  /** Adds somebody else's file to lists by id. */
  private static Mutation leak() {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean empty = request.operation().equals(LIST)
          && response.isSuccess()
          && response.json().path("items").isEmpty();
      return empty && request.query().contains("ids=")
          ? traffic.mend(TrafficState.Fix.OWNER_OF_IDS, request, response, delegate)
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
