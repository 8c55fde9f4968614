package floe.server.sandbox.prefer;

import floe.server.http.FilterOrder;
import floe.server.sandbox.wire.Ending;
import floe.server.sandbox.wire.WireFault;
import floe.steering.ConnectionFault;
import floe.steering.Preferences;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Prefer} header of a request, and applies its delay and connection fault to the
 * response, whatever the response is.
 */
@ServerFilter("/v1/**")
class PreferenceFilter implements Ordered {

  private static final String HEADER = "Prefer";
  private static final String ATTRIBUTE = "floe.preferences";

  @Override
  public int getOrder() {
    return FilterOrder.PREFERENCES;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> read(HttpRequest<?> request) {
    List<String> headers = request.getHeaders().getAll(HEADER);
    if (headers.isEmpty()) {
      return null;
    }
    Preferences preferences = Preferences.of(headers);
    if (!preferences.problems().isEmpty()) {
      return PreferredResponses.unsatisfiable(preferences.problems());
    }
    request.setAttribute(ATTRIBUTE, preferences);
    return null;
  }

  @ResponseFilter
  void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
    of(request).ifPresent(preferences -> fault(preferences).on(response));
  }

  /** Returns the preferences of a request; empty if it has none. */
  static Optional<Preferences> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Preferences.class);
  }

  private static WireFault fault(Preferences preferences) {
    WireFault late = WireFault.NONE.withDelay(preferences.delay());
    return preferences.connectionFault().map(fault -> broken(late, fault)).orElse(late);
  }

  private static WireFault broken(WireFault late, ConnectionFault fault) {
    return switch (fault) {
      case RESET -> late.withEnding(Ending.RESET, WireFault.NOTHING);
      case EMPTY -> late.withEnding(Ending.CLOSE, WireFault.NOTHING);
      case GARBAGE -> late.withEnding(Ending.GARBAGE, WireFault.NOTHING);
      case TRUNCATE -> late.withEnding(Ending.CLOSE, WireFault.HALF);
    };
  }
}
