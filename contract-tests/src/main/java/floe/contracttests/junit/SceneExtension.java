package floe.contracttests.junit;

import floe.contracttests.client.Inspector;
import floe.contracttests.scenario.Scene;
import floe.contracttests.target.Capability;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.Limitation;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out scenes, and leaves out what the target says it cannot do. */
final class SceneExtension implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create("floe.contracttests");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Scene.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session = session(context);
    return Scene.in(session.target(), session.listener());
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<Capability> needs =
        context.getElement().map(element -> element.getAnnotation(Needs.class)).stream()
            .flatMap(annotation -> Stream.of(annotation.value()))
            .toList();
    if (needs.isEmpty()) {
      return ConditionEvaluationResult.enabled("needs nothing beyond the contract");
    }
    Optional<Limitation> limitation = session(context).target().limitations().stream()
        .filter(lacking -> needs.contains(lacking.capability()))
        .findFirst();
    return limitation
        .map(lacking ->
            ConditionEvaluationResult.disabled(lacking.capability() + ": " + lacking.reason()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the target has all that is needed"));
  }

  private static Session session(ExtensionContext context) {
    Session given = context
        .getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .get(Session.class, Session.class);
    return given != null ? given : own(context).session();
  }

  private static Owned own(ExtensionContext context) {
    String name = context.getConfigurationParameter(Session.TARGET).orElse("server");
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Owned.class, key -> new Owned(new Session(start(name), exchange -> {})), Owned.class);
  }

  private static Target start(String name) {
    Inspector nobody = exchange -> {};
    return switch (name) {
      case "server" -> PackagedTarget.server(nobody);
      case "simulator" -> PackagedTarget.simulator(nobody);
      default -> ExternalTarget.withControlApi(URI.create(name), nobody);
    };
  }

  /** A session of our own, whose target JUnit closes at the end. */
  record Owned(Session session) implements AutoCloseable {
    @Override
    public void close() {
      session.target().close();
    }
  }
}
