package floe.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Handles SIGTERM and SIGINT: the first ends the server in an orderly way, the second at once. A
 * shutdown hook alone cannot see the second. {@code sun.misc.Signal} is in the module
 * {@code jdk.unsupported}; it is called by reflection, because the compiler warns of any other use.
 */
final class EndSignals {

  private static final int SIGNALLED = 128;

  private EndSignals() {}

  /**
   * Installs the handlers. Where a JVM has no such class, or keeps a signal for itself, signals run
   * the shutdown hooks as always.
   *
   * @param end ends the server in an orderly way
   */
  static void handle(Runnable end) {
    AtomicBoolean ending = new AtomicBoolean();
    for (String name : new String[] {"TERM", "INT"}) {
      try {
        install(name, end, ending);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        return;
      }
    }
  }

  private static void install(String name, Runnable end, AtomicBoolean ending)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object signal = type.getConstructor(String.class).newInstance(name);
    int number = (int) type.getMethod("getNumber").invoke(signal);
    InvocationHandler handler = (proxy, method, arguments) -> {
      if (method.getName().equals("handle")) {
        end(SIGNALLED + number, end, ending);
        return null;
      }
      return ofObject(proxy, method, arguments);
    };
    Object proxy =
        Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType}, handler);
    type.getMethod("handle", type, handlerType).invoke(null, signal, proxy);
  }

  private static void end(int status, Runnable end, AtomicBoolean ending) {
    if (ending.getAndSet(true)) {
      Runtime.getRuntime().halt(status);
    }
    end.run();
    System.exit(status);
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "the handler of signals that end the server";
    };
  }
}
