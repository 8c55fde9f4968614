package floe.contracttests.mutation;

import static floe.contracttests.mutation.OperationIds.DELETE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD_LINK;
import static floe.contracttests.mutation.OperationIds.LIST;
import static floe.contracttests.mutation.OperationIds.UPDATE;
import static floe.contracttests.mutation.OperationIds.UPLOADED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Servers that do something else than they say, or answer what is outdated. */
final class BehaviourMutants {
  private BehaviourMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    all.add(new Mutant("delete", "does not delete", () -> StatefulOperators.skipped(DELETE)));
    all.add(new Mutant(
        "delete",
        "the object stays public",
        () -> StatefulOperators.remembered(request -> isRead(request), 400)));
    all.add(new Mutant(
        "delete",
        "twice is fine",
        () -> StatefulOperators.ifRefused(DELETE, 404, TrafficState.Bypass.NO_CONTENT)));
    all.add(
        new Mutant("revoke", "does not revoke", () -> StatefulOperators.skipped("grants:revoke")));
    all.add(new Mutant(
        "revoke",
        "links live on",
        () -> StatefulOperators.remembered(
            request -> request.operation().equals(DOWNLOAD_LINK), 404)));
    all.add(new Mutant(
        "flag",
        "links of flagged files live on",
        () -> StatefulOperators.remembered(
            request -> request.operation().equals(DOWNLOAD_LINK), 410)));
    all.add(new Mutant(
        "flag",
        "flagged files can be downloaded",
        () -> StatefulOperators.remembered(request -> request.operation().equals(DOWNLOAD), 403)));
    all.add(new Mutant("stale", "lists from before", () -> StatefulOperators.stale(LIST)));
    all.add(new Mutant(
        "stale", "downloadables from before", () -> StatefulOperators.stale(DOWNLOADABLES)));
    all.add(new Mutant("stale", "downloads from before", () -> StatefulOperators.stale(DOWNLOAD)));
    all.add(new Mutant("update", "is not kept", BehaviourMutants::unkeptUpdate));
    all.add(new Mutant("update", "null clears the version", BehaviourMutants::clearingUpdate));
    all.add(new Mutant("listing", "files that are not complete", BehaviourMutants::earlyListing));
    all.add(new Mutant(
        "completion", "believes any ETag", () -> StatefulOperators.trusting("checksum_etag")));
    all.add(new Mutant(
        "completion",
        "believes any checksum",
        () -> StatefulOperators.trusting("checksum_sha256_base64")));
    all.add(new Mutant("completion", "takes any path", () -> StatefulOperators.trusting("path")));
    all.add(
        new Mutant("completion", "takes any upload id", () -> StatefulOperators.trusting("id")));
    all.add(new Mutant(
        "completion",
        "says yes to everything",
        () -> StatefulOperators.ifRefused(UPLOADED, 422, TrafficState.Bypass.COMPLETE)));
    all.add(new Mutant("completion", "only once", BehaviourMutants::onlyOnce));
    all.add(new Mutant("completion", "does not strip the ETag", BehaviourMutants::strict));
    return List.copyOf(all);
  }

  private static boolean isRead(ProxiedRequest request) {
    return request.side() == ProxiedRequest.Side.STORE && request.method().equals("GET");
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
}
