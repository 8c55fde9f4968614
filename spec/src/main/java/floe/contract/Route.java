package floe.contract;

import java.util.Map;
import java.util.Set;

/** Where a method and path lead. */
public sealed interface Route {

  /**
   * To an operation.
   *
   * @param operation the one declared for them
   * @param pathParameters the path's values by parameter name, percent-decoded
   */
  record Matched(Operation operation, Map<String, String> pathParameters) implements Route {
    public Matched {
      pathParameters = Map.copyOf(pathParameters);
    }
  }

  /**
   * To a path that exists, but not for this method.
   *
   * @param allowed the methods that are declared, in upper case
   */
  record MethodNotAllowed(Set<String> allowed) implements Route {
    public MethodNotAllowed {
      allowed = Set.copyOf(allowed);
    }
  }

  /** Nowhere. */
  record NotFound() implements Route {}
}
