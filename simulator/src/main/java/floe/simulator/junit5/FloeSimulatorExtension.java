package floe.simulator.junit5;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.simulator.ContractSource;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatedWorld;
import floe.simulator.SimulatorBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the simulator when a test class first needs it, and resolves the tests' parameters. */
final class FloeSimulatorExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FloeSimulatorExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(SimulatorInfo.class, WireMock.class, FloeSimulator.class);

  /** Called by JUnit. */
  FloeSimulatorExtension() {}

  /** Closed by JUnit (5.13 or newer) with the class's context. */
  private record Running(FloeSimulator simulator) implements AutoCloseable {
    @Override
    public void close() {
      simulator.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    FloeSimulator simulator = simulator(context);
    Class<?> type = parameter.getParameter().getType();
    if (type.equals(FloeSimulator.class)) {
      return simulator;
    }
    if (type.equals(WireMock.class)) {
      return simulator.client();
    }
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(context.getUniqueId(), key -> info(simulator), SimulatorInfo.class);
  }

  private static SimulatorInfo info(FloeSimulator simulator) {
    return new SimulatorInfo(simulator.baseUrl(), world(simulator), simulator.client());
  }

  private static SimulatedWorld world(FloeSimulator simulator) {
    try {
      return simulator.newWorld();
    } catch (IllegalStateException e) { // in another document any token is accepted
      String token = "simulated";
      return new SimulatedWorld("", token, token, "", token, token);
    }
  }

  /**
   * Returns the simulator of the outermost annotated class, which is kept in that class's store.
   */
  private static FloeSimulator simulator(ExtensionContext context) {
    ExtensionContext annotated = context;
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      if (each.get().getTestMethod().isEmpty()
          && each.get()
              .getTestClass()
              .filter(type -> type.isAnnotationPresent(FloeSimulatorTest.class))
              .isPresent()) {
        annotated = each.get();
      }
    }
    FloeSimulatorTest settings =
        annotated.getRequiredTestClass().getAnnotation(FloeSimulatorTest.class);
    return annotated
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("simulator", key -> new Running(start(settings)), Running.class)
        .simulator();
  }

  private static FloeSimulator start(FloeSimulatorTest settings) {
    SimulatorBuilder builder = FloeSimulator.builder();
    if (settings.seed() != 0) {
      builder.seed(settings.seed());
    }
    for (String spec : settings.spec()) {
      builder.spec(ContractSource.of(spec));
    }
    return (settings.stateless() ? builder.stateless() : builder).start();
  }
}
