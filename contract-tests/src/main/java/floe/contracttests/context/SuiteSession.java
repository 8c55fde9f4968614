package floe.contracttests.context;

import floe.contracttests.target.Target;
import java.util.function.Function;
import org.junit.platform.engine.support.store.Namespace;

/**
 * A run of the scenarios. Whoever launches JUnit puts one into the store of the launcher's session,
 * under {@link #NAMESPACE} and this class; otherwise the configuration parameter {@value #TARGET}
 * names the target.
 *
 * @param target what is tested; whoever created the session closes it
 * @param observers returns what watches a test, by the test's unique id
 */
public record SuiteSession(Target target, Function<String, CheckObserver> observers) {

  /**
   * Configuration parameter: {@code server}, {@code simulator}, or the URL of a target with the
   * control API.
   */
  public static final String TARGET = "floe.target";

  /** The namespace of the session in the launcher's store. */
  public static final Namespace NAMESPACE = Namespace.create("floe.contracttests");
}
