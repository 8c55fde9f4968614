package floe.empty;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Says that the application serves. */
@Controller("/health")
final class HealthEndpoint {

  /** Always the same text. */
  @Get
  String health() {
    return "ok";
  }
}
