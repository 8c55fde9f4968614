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
 * {@link com.github.tomakehurst.wiremock.client.WireMock} client, the
 * {@link floe.client.CreatedWorld} of the test or the {@link floe.simulator.FloeSimulator} itself.
 * Each test gets a world with tokens of its own, so that tests that run at the same time do not see
 * each other's files, clocks and faults.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FloeSimulatorExtension.class)
public @interface FloeSimulatorTest {
  /** Files or URLs of the documents to simulate; by default the files API. */
  String[] spec() default {};

  /**
   * Seed of a repeatable run: the same seed and the same requests give the same bytes, and the
   * clock does not follow the real time. 0 for a random seed.
   */
  long seed() default 0;

  /** Whether to keep nothing between requests. */
  boolean stateless() default false;

  /**
   * Whether a test may leave a fault rule in its world that has never fired. Otherwise the test
   * fails, because it has not tested what it says. Rules that were not added through a
   * {@link floe.client.CreatedWorld} parameter are not looked at.
   */
  boolean allowUnfiredFaults() default false;
}
