package floe.server.validation;

import floe.contract.Operation;
import floe.contract.message.Headers;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.server.contract.ContractOperations;
import floe.server.error.ApiException;
import floe.server.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Checks a request against the contract, and finds every fault of it at once, before the framework
 * binds it and would stop at the first.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestValidationFilter implements Ordered {

  private final ContractOperations operations;
  private final LargeBodies largeBodies;

  RequestValidationFilter(ContractOperations operations, LargeBodies largeBodies) {
    this.operations = operations;
    this.largeBodies = largeBodies;
  }

  @Override
  public int getOrder() {
    return FilterOrder.VALIDATION;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void validate(HttpRequest<?> request) {
    operations.find(request).ifPresent(operation -> validate(operation, request));
  }

  private void validate(Operation operation, HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) {
      check(operation, request, new byte[0]);
      return;
    }
    try (CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody all = copy.buffer().join()) {
      largeBodies.check(all.length(), () -> check(operation, request, all.toByteArray()));
    }
  }

  private static void check(Operation operation, HttpRequest<?> request, byte[] body) {
    Headers headers = Headers.of(request.getHeaders().asMap());
    RequestMessage message = RequestMessage.of(
            request.getMethodName(), request.getUri().toString())
        .withHeaders(headers);
    RequestCheck check = operation.checkRequest(message.withBody(body));
    if (!check.faults().isEmpty()) {
      throw ApiException.invalid(check.faults());
    }
    check.body().ifPresent(sent -> SentFields.set(request, sent));
    DuplicateFields.find(body).ifPresent(fault -> {
      throw ApiException.invalid(fault);
    });
  }
}
