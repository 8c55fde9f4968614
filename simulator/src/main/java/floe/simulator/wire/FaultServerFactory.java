package floe.simulator.wire;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.Handler;

/** Creates WireMock's server with a {@link WireFaultHandler} in front of all that it does. */
public final class FaultServerFactory implements HttpServerFactory {
  private final FaultRules rules;

  /** Creates servers that follow these rules. */
  public FaultServerFactory(FaultRules rules) {
    this.rules = rules;
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    return new Jetty11HttpServer(options, admin, stubs) {
      @Override
      protected Handler createHandler(
          Options configured, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
        WireFaultHandler faults = new WireFaultHandler(rules);
        faults.setHandler(super.createHandler(configured, adminHandler, stubHandler));
        return faults;
      }

      /** Ends WireMock's delays too, which would keep the process alive until they are over. */
      @Override
      public void stop() {
        if (scheduledExecutorService != null) {
          scheduledExecutorService.shutdownNow();
        }
        super.stop();
      }
    };
  }
}
