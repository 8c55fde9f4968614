package floe.server.contract;

import floe.contract.Contract;
import floe.contract.Operation;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The operations of both documents, by the route that serves them. */
@Singleton
public final class ContractOperations {

  private final Map<String, Operation> operations = new HashMap<>();

  ContractOperations() {
    for (String document : new String[] {"floe/openapi/files.yaml", "floe/openapi/sandbox.yaml"}) {
      Contract contract = Contract.ofResource(document);
      contract.operations().forEach(operation -> operations.put(operation.id(), operation));
      contract.warmUp();
    }
  }

  /** The operation that a request's route serves, or nothing when the request has no route. */
  public Optional<Operation> find(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .flatMap(route -> route.getAnnotationMetadata().stringValue(ContractOperation.class))
        .map(operations::get);
  }
}
