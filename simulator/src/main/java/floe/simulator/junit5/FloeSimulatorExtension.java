package floe.simulator.junit5;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.client.CreatedWorld;
import floe.simulator.ContractSource;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatedWorld;
import floe.simulator.SimulatorBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the simulator when a test class first needs it, resolves the tests' parameters, and checks
 * that their fault rules have fired.
 */
final class FloeSimulatorExtension
    implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(FloeSimulatorExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(SimulatorInfo.class, WireMock.class, FloeSimulator.class, CreatedWorld.class);

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
    TestWorld own = context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getUniqueId(), key -> TestWorld.in(simulator), TestWorld.class);
    if (type.equals(CreatedWorld.class)) {
      return own.created()
          .orElseThrow(() -> new ParameterResolutionException(
              "there are worlds only where the control API is simulated"));
    }
    return own.info();
  }

  /**
   * The world of a test.
   *
   * @param created empty where the control API is not simulated
   */
  private record TestWorld(SimulatorInfo info, Optional<CreatedWorld> created) {
    static TestWorld in(FloeSimulator simulator) {
      try {
        CreatedWorld created = simulator.createWorld();
        return new TestWorld(info(simulator, SimulatedWorld.of(created)), Optional.of(created));
      } catch (IllegalStateException e) { // in another document any token is accepted
        String token = "simulated";
        SimulatedWorld world = new SimulatedWorld("", token, token, "", token, token);
        return new TestWorld(info(simulator, world), Optional.empty());
      }
    }

    private static SimulatorInfo info(FloeSimulator simulator, SimulatedWorld world) {
      return new SimulatorInfo(simulator.baseUrl(), world, simulator.client());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    checkFaults(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    checkFaults(context);
  }

  /** Fails a test that has passed and has left a rule that never fired. */
  private static void checkFaults(ExtensionContext context) {
    TestWorld own = context.getStore(NAMESPACE).get(context.getUniqueId(), TestWorld.class);
    if (own != null
        && context.getExecutionException().isEmpty()
        && !settings(annotated(context)).allowUnfiredFaults()) {
      own.created().ifPresent(world -> world.faults().assertAllFired());
    }
  }

  /**
   * Returns the simulator of the outermost annotated class, which is kept in that class's store.
   */
  private static FloeSimulator simulator(ExtensionContext context) {
    ExtensionContext annotated = annotated(context);
    return annotated
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "simulator", key -> new Running(start(settings(annotated))), Running.class)
        .simulator();
  }

  private static FloeSimulatorTest settings(ExtensionContext annotated) {
    return annotated.getRequiredTestClass().getAnnotation(FloeSimulatorTest.class);
  }

  /** Returns the context of the outermost annotated class. */
  private static ExtensionContext annotated(ExtensionContext context) {
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
    return annotated;
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
