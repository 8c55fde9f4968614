package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.replies;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.OperationIds.JOURNAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.mutation.ProxiedRequest.Side;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Servers that cannot be steered as they say. */
final class ControlMutants {
  private ControlMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("steering", "clock only shows that it moves", ControlMutants::stoppedClock),
        of(
            "steering",
            "clock offset_seconds is always 0",
            () -> MutationOperators.body("clock:set", clock -> clock.put("offset_seconds", 0))),
        of(
            "steering",
            "limit without Retry-After",
            () -> replies(Side.API, response -> response.without("Retry-After"))),
        of(
            "steering",
            "limit explains itself",
            () -> replies(Side.API, ControlMutants::withExplanation)),
        of(
            "steering",
            "limit lets through one more",
            () -> requests("rate-limit:set", ControlMutants::withOneMore)),
        of(
            "steering",
            "limit cannot be lifted",
            () -> StatefulOperators.skipped("rate-limit:delete")),
        of(
            "steering",
            "fault rule never counts",
            () -> items("faults:list", ControlMutants::uncounted)),
        of(
            "steering",
            "fault rule skips nothing",
            () -> requests("faults:create", ControlMutants::withoutSkip)),
        of("steering", "journal shows tokens", ControlMutants::unmasked),
        of(
            "steering",
            "journal without ids of requests",
            () -> items(
                JOURNAL, entry -> entry.put("request_id", UUID.randomUUID().toString()))),
        of(
            "steering",
            "journal refusals without reason",
            () -> items(JOURNAL, ControlMutants::unexplained)),
        of(
            "steering",
            "journal refused ignored",
            () -> requests(JOURNAL, request -> request.withoutParameter("refused"))),
        of(
            "steering",
            "journal after ignored",
            () -> requests(JOURNAL, request -> request.withoutParameter("after"))),
        of(
            "header lost",
            "X-Request-Id",
            () -> replies(Side.API, response -> response.without("X-Request-Id"))));
  }

  private static Mutant of(String kind, String name, Supplier<Mutation> mutation) {
    return new Mutant(kind, name, mutation);
  }

  /** Answers as if the clock had been moved. */
  private static Mutation stoppedClock() {
    return (request, delegate) -> {
      if (!request.operation().equals("clock:set") || !request.json().has("advance")) {
        return delegate.send(request);
      }
      Duration ahead = Duration.parse(request.json().path("advance").asText());
      ProxiedRequest get = new ProxiedRequest(
              request.side(), "GET", request.target(), request.headers(), new byte[0])
          .without("Content-Type")
          .without("Content-Length");
      return MutationOperators.changed(delegate.send(get), clock -> {
        clock.put("now", Instant.parse(clock.path("now").asText()).plus(ahead).toString());
        clock.put("offset_seconds", clock.path("offset_seconds").asLong() + ahead.toSeconds());
      });
    };
  }

  private static ProxiedResponse withExplanation(ProxiedResponse response) {
    return response.status() == 429
        ? response.withBody("{\"error\":\"TooManyRequests\"}".getBytes(StandardCharsets.UTF_8))
        : response;
  }

  private static ProxiedRequest withOneMore(ProxiedRequest request) {
    return request.json() instanceof ObjectNode limit && limit.path("requests").isInt()
        ? request.withBody(limit.put("requests", limit.path("requests").asInt() + 1))
        : request;
  }

  private static void uncounted(ObjectNode rule) {
    rule.put("fired", 0).put("completed", false).set("left", rule.path("times"));
  }

  private static ProxiedRequest withoutSkip(ProxiedRequest request) {
    if (request.json() instanceof ObjectNode rule && rule.path("skip").asInt() > 0) {
      rule.remove("skip");
      return request.withBody(rule);
    }
    return request;
  }

  /** Shows the token of a request where the journal masks it. */
  private static Mutation unmasked() {
    Map<String, String> tokens = new ConcurrentHashMap<>();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      String token = request.header("Authorization").replaceFirst("^Bearer ", "");
      if (token.length() > 20) {
        tokens.put(end(token), token);
      }
      return request.operation().equals(JOURNAL) && response.isSuccess()
          ? MutationOperators.changed(
              response,
              page -> page.path("items").forEach(entry -> unmask((ObjectNode) entry, tokens)))
          : response;
    };
  }

  private static void unmask(ObjectNode entry, Map<String, String> tokens) {
    MutationOperators.text(entry, "token", masked -> tokens.getOrDefault(end(masked), masked));
  }

  private static String end(String token) {
    return token.substring(Math.max(0, token.length() - 4));
  }

  private static void unexplained(ObjectNode entry) {
    entry.putNull("refusal");
  }
}
