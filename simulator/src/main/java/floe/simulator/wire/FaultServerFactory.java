package floe.simulator.wire;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.Handler;

/** Creates WireMock's server with handlers in front of it, for what WireMock cannot do itself. */
public final class FaultServerFactory implements HttpServerFactory {
  private final FaultRules rules;
  private final EventStreams streams;

  /** Creates servers that follow these rules and send these streams. */
  public FaultServerFactory(FaultRules rules, EventStreams streams) {
    this.rules = rules;
    this.streams = streams;
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    return new Jetty11HttpServer(options, admin, stubs) {
      @Override
      protected Handler createHandler(
          Options configured, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
        WireFaultHandler faults = new WireFaultHandler(rules);
        EventStreamHandler events = new EventStreamHandler(streams);
        events.setHandler(super.createHandler(configured, adminHandler, stubHandler));
        faults.setHandler(events);
        return faults;
      }
    };
  }
}
