package floe.server.junit5;

import floe.client.CreatedWorld;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the server when a test first needs it, resolves the tests' parameters, and checks and
 * deletes the worlds of tests.
 */
final class FloeServerExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(FloeServerExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(ServerInfo.class, CreatedWorld.class, SandboxClient.class);
  private static final int NOT_FOUND = 404;

  /** Called by JUnit. */
  FloeServerExtension() {}

  /** A world that JUnit (5.13 or newer) closes with the context of its test or class. */
  private record OwnedWorld(CreatedWorld world) implements AutoCloseable {
    @Override
    public void close() {
      try {
        world.delete();
      } catch (SandboxException e) {
        if (e.status().orElse(0) != NOT_FOUND) { // the test may have deleted it
          throw e;
        }
      }
    }
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    SandboxClient sandbox = server(context).sandbox();
    Class<?> type = parameter.getParameter().getType();
    if (type.equals(SandboxClient.class)) {
      return sandbox;
    }
    CreatedWorld world = context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            context.getUniqueId(),
            key -> new OwnedWorld(sandbox.worlds().create()),
            OwnedWorld.class)
        .world();
    return type.equals(CreatedWorld.class) ? world : info(world, sandbox);
  }

  private static ServerInfo info(CreatedWorld world, SandboxClient sandbox) {
    return new ServerInfo(world.apiUrl().toString(), world.storeUrl().toString(), world, sandbox);
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
    OwnedWorld owned = context.getStore(NAMESPACE).get(context.getUniqueId(), OwnedWorld.class);
    if (owned != null
        && context.getExecutionException().isEmpty()
        && !settings(context).allowUnfiredFaults()) {
      owned.world().faults().assertAllFired();
    }
  }

  private static TestServer server(ExtensionContext context) {
    Store shared = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    Optional<String> url = context.getConfigurationParameter("floe.server.url");
    if (url.isPresent()) {
      Optional<String> token = context.getConfigurationParameter("floe.server.token");
      return shared.getOrComputeIfAbsent(
          url.get(), key -> TestServer.elsewhere(URI.create(key), token), TestServer.class);
    }
    // a store also finds what the stores above it have, so the keys differ
    return settings(context).ownServer()
        ? started(annotated(context).getStore(NAMESPACE), "own server")
        : started(shared, "shared server");
  }

  private static TestServer started(Store store, String key) {
    return store.getOrComputeIfAbsent(key, unused -> TestServer.start(), TestServer.class);
  }

  private static FloeServerTest settings(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(
            annotated(context).getRequiredTestClass(), FloeServerTest.class)
        .orElseThrow();
  }

  /** Returns the context of the outermost annotated class. */
  private static ExtensionContext annotated(ExtensionContext context) {
    ExtensionContext outermost = context;
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      if (each.get().getTestMethod().isEmpty()
          && AnnotationSupport.isAnnotated(each.get().getTestClass(), FloeServerTest.class)) {
        outermost = each.get();
      }
    }
    return outermost;
  }
}
