package floe.server.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a world of its own on a server in this process. The first class that
 * needs the server starts it, on free ports and with temporary data; all classes share it, and it
 * stops after the last test of the run.
 *
 * <p>Parameters of constructors, tests and life-cycle methods may be a {@link ServerInfo}, the
 * {@link floe.client.CreatedWorld} of the test, or a {@link floe.client.SandboxClient}. A world's
 * clock, faults, limits and journal belong to one test, so tests may run in parallel. The world is
 * deleted after its test; that of a {@code @BeforeAll} method, or of the constructor of a class
 * with one instance for all tests, is another one, and is deleted after the class.
 *
 * <p>The configuration parameter or system property {@code floe.server.url} names a server that is
 * already running and is used instead, {@code floe.server.token} its sandbox token.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FloeServerExtension.class)
public @interface FloeServerTest {
  /**
   * Whether a test may leave a fault rule in its world that has never fired. Otherwise the test
   * fails, because it has not tested what it says.
   */
  boolean allowUnfiredFaults() default false;

  /** Whether the class gets a server of its own, which stops after its last test. */
  boolean ownServer() default false;
}
