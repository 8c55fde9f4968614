package floe.simulator.files;

import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.steering.Effect;
import floe.steering.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts that the responses of the simulated store share. */
final class StoreResponses {
  private StoreResponses() {}

  /** Returns an error in S3's XML. */
  static SimulatedResponse error(int status, String code) {
    return error(status, code, code);
  }

  /** Returns the failure that a fault rule asks for. */
  static SimulatedResponse failure(Effect.Status effect) {
    StoreFailure failure = StoreFailure.of(effect.status());
    SimulatedResponse response = error(failure.status(), failure.code(), failure.message());
    return effect.retryAfterSeconds().isEmpty()
        ? response
        : response.withHeader(
            "Retry-After", Integer.toString(effect.retryAfterSeconds().getAsInt()));
  }

  /** Returns the refusal of a request that is not allowed: 403. */
  static SimulatedResponse forbidden(String code, String message, Map<String, String> elements) {
    return error(403, code, message, elements);
  }

  private static SimulatedResponse error(int status, String code, String message) {
    return error(status, code, message, Map.of());
  }

  private static SimulatedResponse error(
      int status, String code, String message, Map<String, String> elements) {
    String more = elements.entrySet().stream()
        .map(element ->
            "<%s>%s</%s>".formatted(element.getKey(), element.getValue(), element.getKey()))
        .collect(Collectors.joining());
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code
        + "</Code><Message>" + escape(message) + "</Message>" + more + "</Error>";
    return SimulatedResponse.of(
        status,
        List.of(Map.entry("Content-Type", "application/xml")),
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the response to a part that was accepted. */
  static SimulatedResponse accepted(String etag) {
    return SimulatedResponse.of(200, List.of(Map.entry("ETag", etag)), new byte[0]);
  }

  /** Returns a response that is not sent, because the connection is reset. */
  static SimulatedResponse unheard() {
    return SimulatedResponse.of(200, List.of(), new byte[0]);
  }

  /** Returns the first value of a parameter of the query, if it has one. */
  static Optional<String> parameter(SimulatedRequest request, String name) {
    return request.message().query().getOrDefault(name, List.of()).stream()
        .findFirst()
        .filter(value -> !value.isEmpty());
  }
}
