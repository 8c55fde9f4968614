package floe.simulator.engine;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.files.BearerToken;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.Behaviour;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.FaultHandler;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.PreferHandler;
import floe.simulator.response.ValidatedRequest;
import floe.simulator.routing.Router;
import floe.simulator.routing.Router.RouteResult;
import floe.steering.Preferences;
import floe.steering.Rule;
import floe.steering.journal.TokenProblem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Responds to requests as the documents declare: rejects invalid requests, honours {@code Prefer},
 * and asks the behaviours.
 */
public final class Simulation {
  private static final String PREFER = "Prefer";

  private final Router router;
  private final SeededRandom random;
  private final List<Behaviour> behaviours;
  private final boolean controlApi;
  private final Map<Contract, SchemaSampler> samplers =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Operation, OperationPlan> plans = new ConcurrentHashMap<>();

  /**
   * Creates a simulation of these documents.
   *
   * @param behaviours the behaviours in the order in which they are asked
   */
  Simulation(List<Contract> contracts, SeededRandom random, List<Behaviour> behaviours) {
    this.router = new Router(contracts);
    this.random = random;
    this.behaviours = List.copyOf(behaviours);
    this.controlApi = contracts.stream()
        .anyMatch(contract -> contract.operation("worlds:create").isPresent());
  }

  /** Returns whether the control API is among the documents. */
  boolean hasControlApi() {
    return controlApi;
  }

  /** Returns the router of the documents. */
  public Router router() {
    return router;
  }

  /**
   * Returns the response to any request.
   *
   * @param decision what the fault rules have decided; empty if none can be about the request
   */
  SimulatedResponse respond(SimulatedRequest received, Optional<FaultDecision> decision) {
    SimulatedRequest request =
        received.withPath(router.withoutBasePath(received.message().path()));
    RouteResult result =
        router.find(request.message().method(), request.message().path());
    if (result instanceof RouteResult.Found found) {
      OperationPlan plan = plan(found.contract(), found.operation());
      request.notes().isFor(found.operation().id());
      SimulatedResponse response = respondToOperation(found, plan, request, decision);
      for (Behaviour behaviour : behaviours) {
        response = behaviour.postProcess(plan, request, response);
      }
      return response;
    }
    if (result instanceof RouteResult.MethodNotAllowed other) {
      return ErrorResponses.methodNotAllowed(other.contract(), other.allowed());
    }
    return ErrorResponses.routeNotFound(router.contracts());
  }

  /** Deletes everything that was created. */
  public void reset() {
    behaviours.forEach(Behaviour::reset);
  }

  /** Compiles a schema of each document and generates a response. */
  void warmUp() {
    for (Contract contract : router.contracts()) {
      contract.operations().stream()
          .filter(operation -> operation.method().equals("GET"))
          .findFirst()
          .ifPresent(operation -> {
            operation.checkRequest(RequestMessage.of("GET", operation.path()));
            plan(contract, operation).success().defaultResponse();
          });
    }
  }

  /** Returns the plan of an operation; created once. */
  public OperationPlan plan(Contract contract, Operation operation) {
    OperationPlan known = plans.get(operation);
    return known != null
        ? known
        : plans.computeIfAbsent(
            operation,
            key -> new OperationPlan(
                contract,
                operation,
                samplers.computeIfAbsent(contract, SchemaSampler::new),
                random));
  }

  /**
   * Asks the fault rules about a request, unless it is rejected before that.
   *
   * @param received the request without its body
   * @return empty if no rule can be about such a request
   */
  Optional<FaultDecision> decideFault(SimulatedRequest received) {
    SimulatedRequest head =
        received.withPath(router.withoutBasePath(received.message().path()));
    RouteResult result = router.find(head.message().method(), head.message().path());
    if (!(result instanceof RouteResult.Found found)) {
      return Optional.empty();
    }
    OperationPlan plan = plan(found.contract(), found.operation());
    boolean prefersNonsense =
        !Preferences.of(head.message().headers().all(PREFER)).problems().isEmpty();
    if (prefersNonsense || behaviours.stream().noneMatch(behaviour -> behaviour.mayFail(plan))) {
      return Optional.empty();
    }
    Optional<SimulatedResponse> rejection = rejection(found, plan, head);
    Optional<Rule> rule = rejection.isPresent()
        ? Optional.empty()
        : first(behaviour -> behaviour.nextFault(plan, found.pathParameters(), head));
    return Optional.of(
        new FaultDecision(rejection, rule, found.operation().body().isPresent(), head.notes()));
  }

  private SimulatedResponse respondToOperation(
      RouteResult.Found found,
      OperationPlan plan,
      SimulatedRequest request,
      Optional<FaultDecision> decision) {
    List<String> prefer = request.message().headers().all(PREFER);
    Preferences preferences = prefer.isEmpty() ? Preferences.NONE : Preferences.of(prefer);
    if (!preferences.problems().isEmpty()) {
      return ErrorResponses.unsatisfiablePreference(plan, preferences.problems());
    }
    Optional<SimulatedResponse> rejection =
        decision.isPresent() ? decision.get().rejection() : rejection(found, plan, request);
    if (rejection.isPresent()) {
      return PreferHandler.applyTo(preferences, rejection.get());
    }
    Optional<SimulatedResponse> failure = decision
        .flatMap(FaultDecision::effect)
        .flatMap(effect -> FaultHandler.respond(plan, effect));
    if (failure.isPresent()) {
      return PreferHandler.applyTo(preferences, failure.get());
    }
    SimulatedResponse response = respondToAccepted(found, plan, request, preferences);
    return decision.filter(FaultDecision::changesSending).isPresent()
        ? response
        : PreferHandler.applyTo(preferences, response);
  }

  private SimulatedResponse respondToAccepted(
      RouteResult.Found found,
      OperationPlan plan,
      SimulatedRequest request,
      Preferences preferences) {
    RequestCheck check = found.operation().checkRequest(request.message());
    if (!check.valid()) {
      return ErrorResponses.invalid(plan, check.faults());
    }
    ValidatedRequest validated =
        new ValidatedRequest(plan, request, found.pathParameters(), check.body());
    return PreferHandler.respond(validated, preferences)
        .orElseGet(() -> respondWithoutPreference(validated));
  }

  /**
   * Returns the response to a request that is rejected before validation, for its version, its
   * credentials or its body's size; empty when it is accepted.
   */
  private Optional<SimulatedResponse> rejection(
      RouteResult.Found found, OperationPlan plan, SimulatedRequest request) {
    Optional<SimulatedResponse> early =
        first(behaviour -> behaviour.rejectBeforeAuthentication(plan, request));
    if (early.isPresent()) {
      return early;
    }
    return SecurityCheck.isSatisfied(found.contract(), found.operation(), request)
        ? first(behaviour -> behaviour.rejectAfterAuthentication(plan, request))
        : Optional.of(unauthorized(plan, request));
  }

  private static SimulatedResponse unauthorized(OperationPlan plan, SimulatedRequest request) {
    boolean hasToken = BearerToken.of(request.header("Authorization")).isPresent();
    request.notes().hasTokenProblem(hasToken ? TokenProblem.WRONG_KIND : TokenProblem.MISSING);
    return ErrorResponses.unauthorized(plan);
  }

  private <T> Optional<T> first(Function<Behaviour, Optional<T>> query) {
    for (Behaviour behaviour : behaviours) {
      Optional<T> answer = query.apply(behaviour);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private SimulatedResponse respondWithoutPreference(ValidatedRequest validated) {
    return first(behaviour -> behaviour.respond(validated))
        .orElseGet(() -> validated.plan().success().defaultResponse());
  }
}
