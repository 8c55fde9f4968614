package floe.contracttests.context;

import floe.contracttests.client.Inspector;
import floe.contracttests.client.RequestBudget;
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

/** Provides contexts, and skips what the target is declared to lack. */
final class TestContextExtension implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create("floe.contracttests");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestContext.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SuiteSession session = session(context);
    CheckObserver observer = session.observers().apply(context.getUniqueId());
    return TestContext.in(session.target(), observer);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> end = session(context).target().budget().flatMap(RequestBudget::end);
    if (end.isPresent()) {
      return ConditionEvaluationResult.disabled(end.get());
    }
    List<Capability> needs =
        context
            .getElement()
            .map(element -> element.getAnnotation(RequiresCapability.class))
            .stream()
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

  private static SuiteSession session(ExtensionContext context) {
    SuiteSession given = context
        .getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .get(SuiteSession.class, SuiteSession.class);
    return given != null ? given : own(context).session();
  }

  private static Owned own(ExtensionContext context) {
    String name = context.getConfigurationParameter(SuiteSession.TARGET).orElse("server");
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            Owned.class,
            key ->
                new Owned(new SuiteSession(start(name), test -> CheckObserver.of(exchange -> {}))),
            Owned.class);
  }

  private static Target start(String name) {
    Inspector nobody = exchange -> {};
    return switch (name) {
      case "server" -> PackagedTarget.server(nobody);
      case "simulator" -> PackagedTarget.simulator(nobody);
      default -> ExternalTarget.withControlApi(URI.create(name), nobody);
    };
  }

  /** A session that this extension created, whose target JUnit closes at the end. */
  record Owned(SuiteSession session) implements AutoCloseable {
    @Override
    public void close() {
      session.target().close();
    }
  }
}
