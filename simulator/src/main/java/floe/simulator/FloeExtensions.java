package floe.simulator;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.wiremock.WireMockServerFactory;
import java.util.List;

/**
 * Turns a stock WireMock into a simulator when this library is on its class path and it scans for
 * extensions. It simulates the document that the system property {@value #SPEC} names, by default
 * the files API.
 */
public final class FloeExtensions implements ExtensionFactory {
  /** The system property with the file or URL of the document. */
  public static final String SPEC = "floe.spec";

  /** Called by the service loader. */
  public FloeExtensions() {}

  @Override
  public List<Extension> create(WireMockServices services) {
    SimulatorBuilder builder = FloeSimulator.builder();
    String spec = System.getProperty(SPEC, "");
    if (!spec.isEmpty()) {
      builder.spec(ContractSource.of(spec));
    }
    SimulatorEngine engine = builder.engine();
    return WireMockServerFactory.extensions(() -> engine);
  }
}
