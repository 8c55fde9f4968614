package floe.server.http;

import floe.files.ApiError;
import floe.server.availability.Availability;
import floe.server.availability.Dependency;
import floe.server.error.ApiException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses at once what could only wait for a database that does not answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AvailabilityFilter implements Ordered {

  private static final String HEALTH = "/health";

  private final Availability availability;

  AvailabilityFilter(Availability availability) {
    this.availability = availability;
  }

  @Override
  public int getOrder() {
    return FilterOrder.AVAILABILITY;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (availability.isDown(Dependency.DATABASE) && !request.getPath().startsWith(HEALTH)) {
      throw new ApiException(ApiError.serviceUnavailable());
    }
  }
}
