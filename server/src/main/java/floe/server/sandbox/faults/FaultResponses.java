package floe.server.sandbox.faults;

import floe.contract.Operation;
import floe.server.contract.DeclaredResponses;
import floe.server.sandbox.wire.Ending;
import floe.server.sandbox.wire.WireFault;
import floe.steering.Effect;
import floe.steering.SteeringErrors;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Creates and changes the responses to requests that a rule has hit. */
@Singleton
class FaultResponses {

  private final DeclaredResponses declared;

  FaultResponses(DeclaredResponses declared) {
    this.declared = declared;
  }

  /** Returns the declared response of a status, else an error in the form of the API's errors. */
  HttpResponse<?> of(Operation operation, Effect.Status status) {
    MutableHttpResponse<?> response =
        declared.find(operation, status.status()).orElseGet(() -> undeclared(status.status()));
    status
        .retryAfterSeconds()
        .ifPresent(seconds ->
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
    return response;
  }

  private static MutableHttpResponse<?> undeclared(int status) {
    return DeclaredResponses.of(status, SteeringErrors.undeclared(status));
  }

  /** Returns a response in whose place the connection is reset. */
  static HttpResponse<?> reset() {
    return WireFault.NONE.withEnding(Ending.RESET, WireFault.NOTHING).on(HttpResponse.ok());
  }

  /** Applies an effect to a response. */
  static void apply(MutableHttpResponse<?> response, Effect effect) {
    fault(effect).on(response);
  }

  private static WireFault fault(Effect effect) {
    if (effect instanceof Effect.Delay delay) {
      return WireFault.NONE.withDelay(delay.duration());
    }
    if (effect instanceof Effect.Stall stall) {
      return WireFault.NONE.withPause(stall.duration(), stall.afterBytes());
    }
    if (effect instanceof Effect.TruncateResponse truncate) {
      return WireFault.NONE.withEnding(Ending.CLOSE, truncate.afterBytes());
    }
    if (effect instanceof Effect.ResetResponse reset) {
      return WireFault.NONE.withEnding(Ending.RESET, reset.afterBytes());
    }
    if (effect instanceof Effect.DropHeader drop) {
      return WireFault.NONE.withoutHeader(drop.name());
    }
    return effect instanceof Effect.LoseResponse
        ? WireFault.NONE.withEnding(Ending.CLOSE, WireFault.NOTHING)
        : WireFault.NONE;
  }
}
