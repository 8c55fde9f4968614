package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import floe.simulator.routing.AdminEndpoints;
import floe.simulator.routing.Router;
import java.lang.ref.WeakReference;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the operation's stub for a request. */
final class StubRouter {
  private static final ThreadLocal<@Nullable CachedName> LAST_REQUEST = new ThreadLocal<>();

  private final Supplier<Router> router;

  /** The name that this thread has found last. */
  private record CachedName(StubRouter router, WeakReference<Request> request, String name) {}

  StubRouter(Supplier<Router> router) {
    this.router = router;
  }

  UUID stubId(Request request) {
    return OperationStubs.id(find(request));
  }

  /** Returns the name of the stub; computed once for each request, however many stubs ask. */
  @SuppressWarnings("ReferenceEquality") // the same object, not an equal one
  String name(Request request) {
    CachedName known = LAST_REQUEST.get();
    if (known != null && known.request().get() == request && known.router() == this) {
      return known.name();
    }
    String name = find(request);
    LAST_REQUEST.set(new CachedName(this, new WeakReference<>(request), name));
    return name;
  }

  private String find(Request request) {
    String path = path(request.getUrl());
    if (AdminEndpoints.contains(path)) {
      return OperationStubs.ADMIN;
    }
    return router.get().find(request.getMethod().getName(), path)
            instanceof Router.RouteResult.Found found
        ? found.operation().id()
        : OperationStubs.UNDECLARED;
  }

  static String path(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
