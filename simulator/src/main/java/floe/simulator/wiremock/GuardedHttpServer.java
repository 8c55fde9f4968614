package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import floe.simulator.engine.SteeringAccess;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's Jetty with a guard in front of the admin API. An extension for requests would come too
 * late: the filter for CORS, which WireMock has there, lets any page call it.
 */
final class GuardedHttpServer extends Jetty11HttpServer {
  private final SteeringAccess access;

  GuardedHttpServer(
      Options options,
      AdminRequestHandler adminRequestHandler,
      StubRequestHandler stubRequestHandler,
      SteeringAccess access) {
    super(options, adminRequestHandler, stubRequestHandler);
    this.access = access;
  }

  /** Adds the guard; called before this object has its field, which requests need only. */
  @Override
  protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
    FilterHolder holder = new FilterHolder(new AdminGuardFilter(() -> access));
    holder.setAsyncSupported(true);
    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
  }
}
