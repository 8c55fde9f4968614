package floe.contract;

import java.util.Map;
import java.util.Set;

/** The result of looking up the operation for a method and a path. */
public sealed interface Route {

  /**
   * The method and the path belong to an operation.
   *
   * @param operation the operation
   * @param pathParameters the values of the path parameters by name, percent-decoded
   */
  record Matched(Operation operation, Map<String, String> pathParameters) implements Route {
    public Matched {
      pathParameters = Map.copyOf(pathParameters);
    }
  }

  /**
   * The path is declared, but not with this method.
   *
   * @param allowed the declared methods, in upper case
   */
  record MethodNotAllowed(Set<String> allowed) implements Route {
    public MethodNotAllowed {
      allowed = Set.copyOf(allowed);
    }
  }

  /** No declared path matches. */
  record NotFound() implements Route {}
}
