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

  /** The documents on the class path, read once. */
  public static Contracts get() {
    return INSTANCE;
  }

  /** The public API. */
  public Contract files() {
    return files;
  }

  /** The control API. */
  public Contract sandbox() {
    return sandbox;
  }

  /** Every operation of both. */
  public List<Operation> operations() {
    return Stream.concat(files.operations().stream(), sandbox.operations().stream())
        .toList();
  }

  /** The document that speaks of a path. */
  public Contract of(SentRequest request) {
    boolean control =
        request.target().startsWith("/sandbox") || request.target().startsWith("/health");
    return control ? sandbox : files;
  }

  /** The document that declares one of {@link #operations}. */
  public Contract of(Operation operation) {
    return files.operation(operation.id()).isPresent() ? files : sandbox;
  }

  /**
   * Where a request leads. HEAD is a method like any other, and as upstream none that is declared.
   */
  public Route route(SentRequest request) {
    return of(request).route(request.method(), request.path());
  }

  /** The operation of a request, if it has one. */
  public Optional<Operation> operation(SentRequest request) {
    return route(request) instanceof Route.Matched matched
        ? Optional.of(matched.operation())
        : Optional.empty();
  }
}
