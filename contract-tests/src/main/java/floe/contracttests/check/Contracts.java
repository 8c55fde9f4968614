package floe.contracttests.check;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.Route;
import floe.contracttests.client.SentRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two documents: the public API and the control API beside it. */
public final class Contracts {
  private static final Contracts INSTANCE = new Contracts();

  private final Contract files = Contract.ofResource("floe/openapi/files.yaml");
  private final Contract sandbox = Contract.ofResource("floe/openapi/sandbox.yaml");

  private Contracts() {}

  /** Returns the documents of the class path, which are read once. */
  public static Contracts get() {
    return INSTANCE;
  }

  /** Returns the document of the public API. */
  public Contract files() {
    return files;
  }

  /** Returns the document of the control API. */
  public Contract sandbox() {
    return sandbox;
  }

  /** Returns every operation of both documents. */
  public List<Operation> operations() {
    return Stream.concat(files.operations().stream(), sandbox.operations().stream())
        .toList();
  }

  /** Returns the document that describes the path of a request. */
  public Contract of(SentRequest request) {
    boolean control =
        request.target().startsWith("/sandbox") || request.target().startsWith("/health");
    return control ? sandbox : files;
  }

  /** Returns the document that declares one of {@link #operations}. */
  public Contract of(Operation operation) {
    return files.operation(operation.id()).isPresent() ? files : sandbox;
  }

  /**
   * Returns the route of a request. No document declares HEAD, which upstream does not serve for a
   * GET either.
   */
  public Route route(SentRequest request) {
    return of(request).route(request.method(), request.path());
  }

  /** Returns the operation of a request, if it has one. */
  public Optional<Operation> operation(SentRequest request) {
    return route(request) instanceof Route.Matched matched
        ? Optional.of(matched.operation())
        : Optional.empty();
  }
}
