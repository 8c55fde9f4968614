package floe.contracttests.mutation;

import static floe.contracttests.mutation.OperationIds.UPLOADED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mistakes that depend on what was sent and answered before. */
final class StatefulOperators {
  private static final ProxiedResponse NO_CONTENT = new ProxiedResponse(
      204, Headers.NONE.with("Polar-Version", "2026-04").with("X-Polar-Sandbox", "1"), new byte[0]);

  private StatefulOperators() {}

  /** Answers success without doing anything. */
  static Mutation skipped(String operation) {
    return (request, delegate) ->
        request.operation().equals(operation) ? NO_CONTENT : delegate.send(request);
  }

  /** Answers as it did the last time when it should refuse. */
  static Mutation remembered(Predicate<ProxiedRequest> concerned, int refusal) {
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

  /** Changes the body of a success when the same request had succeeded before. */
  static Mutation changedWhenRepeated(String operation, Consumer<ObjectNode> change) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      if (!request.operation().equals(operation) || !response.isSuccess()) {
        return response;
      }
      String key = request.json().toString();
      boolean repeated = traffic.last(key).isPresent();
      traffic.keep(key, response);
      return repeated ? MutationOperators.changed(response, change) : response;
    };
  }

  /** Answers each request as it did the first time. */
  static Mutation stale(String operation) {
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

  static Mutation ifRefused(String operation, int status, TrafficState.Bypass bypass) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      traffic.watch(request, response);
      boolean concerned = request.side() == ProxiedRequest.Side.API
          && (operation.isEmpty() || request.operation().equals(operation));
      return concerned && response.status() == status
          ? traffic.bypass(bypass, request, response, delegate)
          : response;
    };
  }

  /** Repeats a refused request with the URL that was signed for it. */
  static Mutation ifStoreRefuses(String method) {
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

  /** Replaces one field of a completion by its right value. */
  static Mutation trusting(String field) {
    TrafficState traffic = new TrafficState();
    return (request, delegate) -> {
      ProxiedRequest corrected =
          request.operation().equals(UPLOADED) ? traffic.corrected(request, field) : request;
      ProxiedResponse response = delegate.send(corrected);
      traffic.watch(request, response);
      return response;
    };
  }
}
