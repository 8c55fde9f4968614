package floe.server.sandbox.prefer;

import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Answers with the status or example that the client prefers, instead of the operation. */
@ServerFilter("/v1/**")
class PreferredResponseFilter implements Ordered {

  private final ContractOperations operations;
  private final PreferredResponses responses;

  PreferredResponseFilter(ContractOperations operations, PreferredResponses responses) {
    this.operations = operations;
    this.responses = responses;
  }

  @Override
  public int getOrder() {
    return FilterOrder.PREFERRED_RESPONSE;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> answer(HttpRequest<?> request) {
    return PreferenceFilter.of(request)
        .flatMap(preferences ->
            operations.find(request).flatMap(operation -> responses.find(operation, preferences)))
        .orElse(null);
  }
}
