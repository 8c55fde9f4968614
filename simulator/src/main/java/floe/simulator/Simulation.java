package floe.simulator;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.simulator.Surface.Target;
import floe.simulator.data.Chance;
import floe.simulator.data.Sampler;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers requests as the documents say: refuses what breaks them, steers by preference, and asks
 * the behaviours.
 */
public final class Simulation {
  private final Surface surface;
  private final Chance run;
  private final List<Behaviour> behaviours;
  private final Map<Contract, Sampler> samplers =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Operation, OperationPlan> plans = new ConcurrentHashMap<>();

  /**
   * Simulates these documents.
   *
   * @param behaviours in the order in which they are asked
   */
  Simulation(List<Contract> contracts, Chance run, List<Behaviour> behaviours) {
    this.surface = new Surface(contracts);
    this.run = run;
    this.behaviours = List.copyOf(behaviours);
  }

  /** What the documents declare. */
  public Surface surface() {
    return surface;
  }

  /** The answer to a request, whatever it is. */
  public Answer answer(Call asked) {
    Call call = asked.at(surface.local(asked.message().path()));
    Target target = surface.find(call.message().method(), call.message().path());
    if (target instanceof Target.Declared declared) {
      OperationPlan plan = plan(declared.contract(), declared.operation());
      Answer answer = declared(declared, plan, call);
      for (Behaviour behaviour : behaviours) {
        answer = behaviour.finished(plan, call, answer);
      }
      return answer;
    }
    if (target instanceof Target.OtherMethod wrong) {
      return Refusals.otherMethod(wrong.contract(), wrong.allowed());
    }
    return Refusals.unknownRoute(surface.contracts());
  }

  /** Forgets what was created. */
  public void reset() {
    behaviours.forEach(Behaviour::reset);
  }

  /** Answers one operation of each document to nobody. */
  void warmUp() {
    for (Contract contract : surface.contracts()) {
      contract.operations().stream()
          .filter(operation -> operation.method().equals("GET"))
          .findFirst()
          .ifPresent(operation -> {
            operation.checkRequest(RequestMessage.of("GET", operation.path()));
            plan(contract, operation).success().declared();
          });
    }
  }

  OperationPlan plan(Contract contract, Operation operation) {
    OperationPlan known = plans.get(operation);
    return known != null
        ? known
        : plans.computeIfAbsent(
            operation,
            key -> new OperationPlan(
                contract, operation, samplers.computeIfAbsent(contract, Sampler::new), run));
  }

  private Answer declared(Target.Declared target, OperationPlan plan, Call call) {
    List<String> prefer = call.message().headers().all("Prefer");
    Preferences preferences = prefer.isEmpty() ? Preferences.NONE : Preferences.of(prefer);
    if (!preferences.faults().isEmpty()) {
      return Refusals.unsatisfiable(plan, preferences.faults());
    }
    Optional<Answer> refusal = refusal(target, plan, call);
    if (refusal.isPresent()) {
      return refusal.get().under(preferences);
    }
    RequestCheck check = target.operation().checkRequest(call.message());
    if (!check.valid()) {
      return Refusals.invalid(plan, check.faults()).under(preferences);
    }
    Exchange exchange = new Exchange(plan, call, target.pathParameters(), check.body());
    Optional<Answer> steered =
        prefer.isEmpty() ? Optional.empty() : Steering.answer(exchange, preferences);
    return steered.orElseGet(() -> behave(exchange)).under(preferences);
  }

  /** What stands against a request before it is checked: first where it leads, then whose it is. */
  private Optional<Answer> refusal(Target.Declared target, OperationPlan plan, Call call) {
    Optional<Answer> absence = first(behaviour -> behaviour.absence(plan, call));
    if (absence.isPresent()) {
      return absence;
    }
    return Gate.passes(target.contract(), target.operation(), call)
        ? first(behaviour -> behaviour.refusal(plan, call))
        : Optional.of(Refusals.unauthorized(plan));
  }

  private Optional<Answer> first(Function<Behaviour, Optional<Answer>> question) {
    for (Behaviour behaviour : behaviours) {
      Optional<Answer> answer = question.apply(behaviour);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Answer behave(Exchange exchange) {
    return first(behaviour -> behaviour.answer(exchange))
        .orElseGet(() -> exchange.plan().success().declared());
  }
}
