package floe.server.storage.embedded;

import floe.server.storage.ObjectOwner;
import floe.steering.FaultRegistry;
import floe.steering.StepRequest;
import floe.steering.StoreFaultStep;
import floe.steering.journal.StorePaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out which requests of the store a fault rule may hit. */
final class FaultGate {

  private final FaultRegistry faults;

  FaultGate(FaultRegistry faults) {
    this.faults = faults;
  }

  /** Returns the exchange of a request that a rule may hit; empty if none can. */
  Optional<FaultExchange> exchange(HttpServletRequest request, HttpServletResponse response) {
    if (faults.isEmpty() || isFromServer(request)) {
      return Optional.empty();
    }
    Optional<ObjectOwner> owner = ObjectOwner.of(key(request));
    Optional<StoreFaultStep> step = owner.flatMap(found -> step(request));
    if (owner.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    UUID world = owner.get().organizationId();
    if (!faults.mayFire(world, step.get().id())) {
      return Optional.empty();
    }
    StepRequest reached = StepRequest.of(step.get(), part(request), owner.get().fileId());
    return Optional.of(new FaultExchange(
        () -> faults.next(world, reached), ClientConnection.of(request), response));
  }

  /** The server signs in a header what it asks for itself, clients have presigned URLs. */
  private static boolean isFromServer(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  private static Optional<StoreFaultStep> step(HttpServletRequest request) {
    Optional<String> name = StorePaths.step(
        request.getMethod(),
        request.getRequestURI(),
        Optional.ofNullable(request.getQueryString()));
    return Stream.of(StoreFaultStep.UPLOAD_PART, StoreFaultStep.GET_OBJECT)
        .filter(step -> name.filter(step.id()::equals).isPresent())
        .findFirst();
  }

  /** Returns the path behind the bucket. */
  private static String key(HttpServletRequest request) {
    String path = request.getRequestURI();
    int bucketEnd = path.indexOf('/', 1);
    return bucketEnd < 0 ? "" : path.substring(bucketEnd + 1);
  }

  private static Optional<Long> part(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter("partNumber")).map(Long::valueOf);
    } catch (RuntimeException e) {
      return Optional.empty(); // the engine refuses such a query
    }
  }
}
