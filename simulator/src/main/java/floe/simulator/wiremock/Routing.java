package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import floe.simulator.Surface;
import java.lang.ref.WeakReference;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which of Floe's stubs a request belongs to. */
final class Routing {
  private static final ThreadLocal<@Nullable Last> LAST = new ThreadLocal<>();

  private final Supplier<Surface> surface;

  /** The request that this thread asked for last. */
  private record Last(Routing routing, WeakReference<Request> request, String name) {}

  Routing(Supplier<Surface> surface) {
    this.surface = surface;
  }

  UUID stub(Request request) {
    return FloeStubs.id(find(request));
  }

  /** The name of the stub; worked out once for each request, however many stubs ask. */
  @SuppressWarnings("ReferenceEquality") // the very request, not one that looks like it
  String name(Request request) {
    Last known = LAST.get();
    if (known != null && known.request().get() == request && known.routing() == this) {
      return known.name();
    }
    String name = find(request);
    LAST.set(new Last(this, new WeakReference<>(request), name));
    return name;
  }

  private String find(Request request) {
    String path = path(request.getUrl());
    if (path.startsWith("/__floe/") || path.equals("/health")) {
      return FloeStubs.OWN;
    }
    return surface.get().find(request.getMethod().getName(), path)
            instanceof Surface.Target.Declared declared
        ? declared.operation().id()
        : FloeStubs.UNDECLARED;
  }

  static String path(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
