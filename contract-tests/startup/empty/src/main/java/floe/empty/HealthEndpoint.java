package floe.empty;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers that the application serves. */
@Controller("/health")
final class HealthEndpoint {

  /** Returns always the same text. */
  @Get
  String health() {
    return "ok";
  }
}
