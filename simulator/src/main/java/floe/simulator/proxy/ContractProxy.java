package floe.simulator.proxy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import floe.simulator.http.ContractViolation;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.routing.Router;
import floe.simulator.routing.Router.RouteResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forwards requests to a real server and validates requests and responses against the contract.
 * Violations are reported in the journal and in the header {@value #HEADER}. In strict mode they
 * are rejected: an invalid request with 422, an invalid response with 502.
 */
public final class ContractProxy {
  /** Names the message that violates the contract and the number of faults: {@code request=2}. */
  public static final String HEADER = "Floe-Contract-Violations";

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<String> HOP_BY_HOP = Set.of(
      "connection",
      "keep-alive",
      "proxy-authenticate",
      "proxy-authorization",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "host",
      "content-length",
      "expect",
      "accept-encoding",
      "http2-settings");

  private final String target;
  private final boolean strict;
  private final Optional<TrafficRecorder> recorder;
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(TIMEOUT)
      .build();

  /**
   * Creates a proxy in front of a server.
   *
   * @param target the server's base URL
   * @param strict whether to reject what violates the contract
   * @param recorder records the forwarded traffic
   */
  public ContractProxy(URI target, boolean strict, Optional<TrafficRecorder> recorder) {
    this.target = target.toString().replaceAll("/$", "");
    this.strict = strict;
    this.recorder = recorder;
  }

  /** Forwards a request and returns the server's response; validates both. */
  public SimulatedResponse respond(SimulatedRequest request, Router router) {
    RequestMessage message = request.message();
    Optional<Operation> operation =
        router.find(message.method(), message.path()) instanceof RouteResult.Found found
            ? Optional.of(found.operation())
            : Optional.empty();
    String operationId = operation.map(Operation::id).orElse("");
    List<String> requestReasons = operation
        .map(known -> ContractViolation.reasons(known.validateRequest(message)))
        .orElseGet(() -> List.of(message.method() + " of this route is not declared"));
    if (strict && !requestReasons.isEmpty()) {
      return rejection(422, "The request breaks the contract", requestReasons)
          .withViolation(
              new ContractViolation(ContractViolation.REQUEST, operationId, requestReasons));
    }
    SimulatedResponse received;
    try {
      received = forward(request);
    } catch (IOException e) {
      return rejection(502, "The server can't be reached", List.of(e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return rejection(502, "The server did not answer in time", List.of());
    }
    List<String> responseReasons = operation.isPresent()
        ? ContractViolation.reasons(operation.get().validateResponse(message(received)))
        : List.of();
    if (strict && !responseReasons.isEmpty()) {
      return rejection(502, "The response breaks the contract", responseReasons)
          .withViolation(
              new ContractViolation(ContractViolation.RESPONSE, operationId, responseReasons));
    }
    recorder.ifPresent(traffic -> traffic.record(request, received));
    SimulatedResponse reported =
        report(received, "request", ContractViolation.REQUEST, operationId, requestReasons);
    return report(reported, "response", ContractViolation.RESPONSE, operationId, responseReasons);
  }

  /** Adds the violations to the response's headers and to the journal. */
  private static SimulatedResponse report(
      SimulatedResponse response,
      String direction,
      String kind,
      String operationId,
      List<String> reasons) {
    return reasons.isEmpty()
        ? response
        : response
            .withHeader(HEADER, direction + "=" + reasons.size())
            .withViolation(new ContractViolation(kind, operationId, reasons));
  }

  private SimulatedResponse forward(SimulatedRequest request)
      throws IOException, InterruptedException {
    HttpRequest.Builder forwarded = HttpRequest.newBuilder(URI.create(target + request.target()))
        .timeout(TIMEOUT)
        .method(
            request.message().method(),
            request.message().body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.message().body()));
    request.message().headers().asMap().forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
        values.forEach(value -> forwarded.header(name, value));
      }
    });
    HttpResponse<byte[]> response =
        http.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray());
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    response.headers().map().forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
        values.forEach(value -> headers.add(Map.entry(name, value)));
      }
    });
    return SimulatedResponse.of(response.statusCode(), headers, response.body());
  }

  private static ResponseMessage message(SimulatedResponse response) {
    Headers headers = Headers.of(response.headers().stream()
        .collect(Collectors.groupingBy(
            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    return new ResponseMessage(response.status(), headers, response.body());
  }

  private static SimulatedResponse rejection(int status, String detail, List<String> reasons) {
    ObjectNode body = JsonNodeFactory.instance
        .objectNode()
        .put("error", "ContractViolation")
        .put("detail", detail);
    ArrayNode list = body.putArray("reasons");
    reasons.forEach(list::add);
    return SimulatedResponse.of(
        status,
        List.of(Map.entry("Content-Type", "application/json")),
        body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
