package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import floe.simulator.Engine;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatorBuilder;
import floe.simulator.Source;
import java.util.List;

/**
 * Makes a Floe simulator of a WireMock that was started by somebody else, as soon as this library
 * is on its class path and it scans for extensions. It simulates the document that the system
 * property {@value #SPEC} names, else the files API.
 */
public final class FloeExtensions implements ExtensionFactory {
  /** System property: file or URL of the document. */
  public static final String SPEC = "floe.spec";

  /** For the service loader. */
  public FloeExtensions() {}

  @Override
  public List<Extension> create(WireMockServices services) {
    SimulatorBuilder builder = FloeSimulator.builder();
    String spec = System.getProperty(SPEC, "");
    if (!spec.isEmpty()) {
      builder.spec(Source.of(spec));
    }
    Engine engine = builder.engine();
    return SimulatedWireMock.extensions(
        new Routing(engine::surface), engine::surface, engine::answer);
  }
}
