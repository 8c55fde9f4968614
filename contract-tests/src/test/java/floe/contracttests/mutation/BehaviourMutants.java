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
        "delete", "the object stays public", () -> remembered(call -> isRead(call), 400)));
    all.add(new Mutant(
        "delete",
        "twice is fine",
        () -> ifRefused("files:delete", 404, TrafficState.Fix.NO_CONTENT)));
    all.add(new Mutant("revoke", "does not revoke", () -> skipped("grants:revoke")));
    all.add(new Mutant(
        "revoke", "links live on", () -> remembered(call -> call.operation().equals(LINK), 404)));
    all.add(new Mutant(
        "flag",
        "links of flagged files live on",
        () -> remembered(call -> call.operation().equals(LINK), 410)));
    all.add(new Mutant(
        "flag",
        "flagged files can be downloaded",
        () -> remembered(call -> call.operation().equals(DOWNLOAD), 403)));
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
        () -> (call, onward) -> onward.send(call.without("Polar-Version"))));
    all.add(new Mutant("route", "the slash matters", () -> BehaviourMutants::slashMatters));
    return List.copyOf(all);
  }

  private static boolean isRead(ProxiedRequest call) {
    return call.side() == ProxiedRequest.Side.STORE && call.method().equals("GET");
  }

  /** Says that it was done. */
  private static Mutation skipped(String operation) {
    return (call, onward) -> call.operation().equals(operation) ? NO_CONTENT : onward.send(call);
  }

  /** Answers as it did the last time, instead of refusing. */
  private static Mutation remembered(Predicate<ProxiedRequest> concerned, int refusal) {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      if (!concerned.test(call)) {
        return reply;
      }
      String key = call.method() + call.target();
      if (reply.status() < 400) {
        return memory.keep(key, reply);
      }
      boolean refused = refusal == 400 || reply.status() == refusal;
      return refused ? memory.last(key).orElse(reply) : reply;
    };
  }

  /** Answers each question as it did the first time. */
  private static Mutation stale(String operation) {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      if (!call.operation().equals(operation)) {
        return onward.send(call);
      }
      String key = call.header("Authorization") + call.target();
      ProxiedResponse reply = onward.send(call);
      return reply.isSuccess() ? memory.last(key).orElseGet(() -> memory.keep(key, reply)) : reply;
    };
  }

  private static Mutation ifRefused(String operation, int status, TrafficState.Fix fix) {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      memory.watch(call, reply);
      boolean concerned = call.side() == ProxiedRequest.Side.API
          && (operation.isEmpty() || call.operation().equals(operation));
      return concerned && reply.status() == status ? memory.mend(fix, call, reply, onward) : reply;
    };
  }

  /** Lets a request pass with the URL that was handed out for it. */
  private static Mutation ifStoreRefuses(String method) {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      memory.watch(call, reply);
      boolean refused = call.side() == ProxiedRequest.Side.STORE
          && call.method().equals(method)
          && reply.status() == 403;
      return refused ? memory.signed(call).map(onward::send).orElse(reply) : reply;
    };
  }

  /** Takes one field of a completion as it should have been. */
  private static Mutation trusting(String field) {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedRequest mended =
          call.operation().equals(UPLOADED) ? memory.corrected(call, field) : call;
      ProxiedResponse reply = onward.send(mended);
      memory.watch(call, reply);
      return reply;
    };
  }

  private static Mutation unkeptUpdate() {
    return (call, onward) -> {
      if (!call.operation().equals(UPDATE) || !(call.json() instanceof ObjectNode patch)) {
        return onward.send(call);
      }
      ProxiedResponse reply = onward.send(call.withBody(patch.objectNode()));
      return reply.isSuccess()
          ? MutationOperators.changed(
              reply,
              file -> patch.properties().forEach(field -> {
                if (file.has(field.getKey()) && field.getValue().isTextual()) {
                  file.set(field.getKey(), field.getValue());
                }
              }))
          : reply;
    };
  }

  private static Mutation clearingUpdate() {
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      boolean cleared = call.operation().equals(UPDATE)
          && reply.isSuccess()
          && call.json().path("version").isNull();
      return cleared ? MutationOperators.changed(reply, file -> file.putNull("version")) : reply;
    };
  }

  private static Mutation earlyListing() {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      memory.watch(call, reply);
      return call.operation().equals(LIST) && reply.isSuccess()
          ? memory.withUnfinished(call, reply)
          : reply;
    };
  }

  private static Mutation onlyOnce() {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      if (!call.operation().equals(UPLOADED)) {
        return onward.send(call);
      }
      boolean again = memory.last(call.path()).isPresent();
      ProxiedResponse reply =
          onward.send(again ? call.withBody(((ObjectNode) call.json()).put("id", "done")) : call);
      return reply.isSuccess() ? memory.keep(call.path(), reply) : reply;
    };
  }

  private static Mutation strict() {
    return (call, onward) -> {
      if (!call.operation().equals(UPLOADED) || !(call.json() instanceof ObjectNode body)) {
        return onward.send(call);
      }
      body.path("parts").forEach(part -> {
        if (part.path("checksum_etag").asText().endsWith("\r")) {
          ((ObjectNode) part).put("checksum_etag", "\"unstripped\"");
        }
      });
      return onward.send(call.withBody(body));
    };
  }

  /** Adds somebody else's file to lists by id. */
  private static Mutation leak() {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      memory.watch(call, reply);
      boolean empty = call.operation().equals(LIST)
          && reply.isSuccess()
          && reply.json().path("items").isEmpty();
      return empty && call.query().contains("ids=")
          ? memory.mend(TrafficState.Fix.OWNER_OF_IDS, call, reply, onward)
          : reply;
    };
  }

  private static Mutation memberSeesAll() {
    TrafficState memory = new TrafficState();
    return (call, onward) -> {
      ProxiedResponse reply = onward.send(call);
      memory.watch(call, reply);
      boolean member = call.operation().equals(DOWNLOADABLES)
          && call.header("Authorization").contains("polar_mst_");
      return member ? memory.asCustomer(call).map(onward::send).orElse(reply) : reply;
    };
  }

  private static ProxiedResponse slashMatters(ProxiedRequest call, Mutation.Onward onward) {
    return call.path().equals("/v1/files")
        ? onward.send(call.withTarget("/v1/files/none/"))
        : onward.send(call);
  }
}
