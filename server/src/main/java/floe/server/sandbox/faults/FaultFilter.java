package floe.server.sandbox.faults;

import floe.contract.Operation;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.Effect;
import floe.steering.FaultRegistry;
import floe.steering.Rule;
import floe.steering.StepRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Applies the fault rules of the caller's world to requests of the API. */
@ServerFilter("/v1/**")
class FaultFilter implements Ordered {

  private static final String FIRED = "floe.fault-effect";

  private final FaultRegistry faults;
  private final ContractOperations operations;
  private final RequestWorld world;
  private final FaultResponses responses;

  FaultFilter(
      FaultRegistry faults,
      ContractOperations operations,
      RequestWorld world,
      FaultResponses responses) {
    this.faults = faults;
    this.operations = operations;
    this.world = world;
    this.responses = responses;
  }

  @Override
  public int getOrder() {
    return FilterOrder.FAULTS;
  }

  @RequestFilter
  @Nullable
  CompletionStage<Optional<HttpResponse<?>>> decide(HttpRequest<?> request) {
    if (faults.isEmpty()) {
      return null;
    }
    Operation operation = operations.find(request).orElse(null);
    if (operation == null || !faults.mayFire(operation.id())) {
      return null;
    }
    return world
        .find(request, operation)
        .thenCompose(organizationId -> organizationId.isEmpty()
            ? CompletableFuture.completedFuture(Optional.empty())
            : fire(request, operation, organizationId.get()));
  }

  @ResponseFilter
  void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(FIRED, Effect.class)
        .ifPresent(effect -> FaultResponses.apply(response, effect));
  }

  private CompletionStage<Optional<HttpResponse<?>>> fire(
      HttpRequest<?> request, Operation operation, UUID organizationId) {
    Optional<Rule> fired = faults.next(organizationId, StepRequest.of(operation.id()));
    if (fired.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Rule rule = fired.get();
    RequestTrace.of(request).ifPresent(trace -> trace.changedByFault(rule.id().toString()));
    return carryOut(request, operation, rule.effect());
  }

  private CompletionStage<Optional<HttpResponse<?>>> carryOut(
      HttpRequest<?> request, Operation operation, Effect effect) {
    if (effect instanceof Effect.Status status) {
      return CompletableFuture.completedFuture(Optional.of(responses.of(operation, status)));
    }
    if (effect instanceof Effect.ResetRequest reset) {
      return RequestBody.read(request, reset.afterBytes())
          .thenApply(read -> Optional.of(FaultResponses.reset()));
    }
    if (effect instanceof Effect.Stall stall && operation.body().isPresent()) {
      return RequestBody.pause(request, stall.afterBytes(), stall.duration())
          .thenApply(read -> Optional.empty());
    }
    request.setAttribute(FIRED, effect);
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
