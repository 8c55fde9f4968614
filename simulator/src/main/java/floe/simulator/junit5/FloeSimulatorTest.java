package floe.simulator.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a simulator on a free port for the tests of a class, and stops it after them.
 *
 * <p>Parameters of constructors, tests and life-cycle methods may be a {@link SimulatorInfo}, a
 * {@link com.github.tomakehurst.wiremock.client.WireMock} client or the
 * {@link floe.simulator.FloeSimulator} itself. Each test gets a world with tokens of its own, so
 * that tests that run at the same time do not see each other's files.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FloeSimulatorExtension.class)
public @interface FloeSimulatorTest {
  /** Files or URLs of the documents to simulate; the files API when there is none. */
  String[] spec() default {};

  /**
   * Makes runs repeatable: same seed and same requests, same bytes, and a clock that does not tell
   * the time. 0 for none.
   */
  long seed() default 0;

  /** Whether to remember nothing between requests. */
  boolean stateless() default false;
}
