package floe.simulator.wire;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import java.util.Optional;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/** Creates WireMock's server with handlers in front of it, for what WireMock cannot do itself. */
public final class SimulatorServerFactory implements HttpServerFactory {
  private final FaultRules rules;
  private final EventStreams streams;
  private final Optional<Filter> adminFilter;

  /**
   * Creates a factory.
   *
   * @param rules the rules that the servers follow
   * @param streams the streams that they send
   * @param adminFilter what requests to WireMock's admin API pass before WireMock's own filter for
   *     CORS, which lets any page call it
   */
  public SimulatorServerFactory(
      FaultRules rules, EventStreams streams, Optional<Filter> adminFilter) {
    this.rules = rules;
    this.streams = streams;
    this.adminFilter = adminFilter;
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

      @Override
      protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
        adminFilter.ifPresent(filter -> {
          FilterHolder holder = new FilterHolder(filter);
          holder.setAsyncSupported(true);
          context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        });
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
