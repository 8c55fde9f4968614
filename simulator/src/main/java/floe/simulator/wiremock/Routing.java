package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import floe.simulator.Surface;
import java.util.UUID;
import java.util.function.Supplier;

/** Which of Floe's stubs a request belongs to. */
final class Routing {
  private final Supplier<Surface> surface;

  Routing(Supplier<Surface> surface) {
    this.surface = surface;
  }

  UUID stub(Request request) {
    return FloeStubs.id(name(request));
  }

  String name(Request request) {
    String path = path(request.getUrl());
    if (path.startsWith("/__floe/") || path.equals("/health")) {
      return FloeStubs.OWN;
    }
    return surface.get().find(request.getMethod().getName(), path) instanceof Surface.Target.Declared declared
        ? declared.operation().id()
        : FloeStubs.UNDECLARED;
  }

  static String path(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
