package floe.contracttests.context;

import floe.contracttests.client.Exchange;
import floe.contracttests.target.Target;
import java.util.function.Consumer;
import org.junit.platform.engine.support.store.Namespace;

/**
 * A run of the scenarios. Whoever launches JUnit puts one into the store of the launcher's session,
 * under {@link #NAMESPACE} and this class; otherwise the configuration parameter {@value #TARGET}
 * names the target.
 *
 * @param target what is tested; whoever created the session closes it
 * @param listener gets every exchange
 */
public record SuiteSession(Target target, Consumer<Exchange> listener) {

  /**
   * Configuration parameter: {@code server}, {@code simulator}, or the URL of a target with the
   * control API.
   */
  public static final String TARGET = "floe.target";

  /** The namespace of the session in the launcher's store. */
  public static final Namespace NAMESPACE = Namespace.create("floe.contracttests");
}
