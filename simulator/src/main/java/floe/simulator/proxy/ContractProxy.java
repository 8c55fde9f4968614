package floe.simulator.proxy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import floe.simulator.Answer;
import floe.simulator.Call;
import floe.simulator.Remark;
import floe.simulator.Surface;
import floe.simulator.Surface.Target;
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
 * Forwards requests to a real server and checks them and its responses against the contract. What
 * breaks it is told in the journal and in the header {@value #HEADER}; in strict mode it is refused
 * instead: a request with 422, a response with 502.
 */
public final class ContractProxy {
  /** Names what broke the contract: {@code request} or {@code response}, and how often. */
  public static final String HEADER = "Floe-Contract-Violations";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
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
  private final Optional<Recorder> recorder;
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(PATIENCE)
      .build();

  /**
   * Stands before a server.
   *
   * @param target the server's base URL
   * @param strict whether to refuse what breaks the contract
   */
  public ContractProxy(URI target, boolean strict, Optional<Recorder> recorder) {
    this.target = target.toString().replaceAll("/$", "");
    this.strict = strict;
    this.recorder = recorder;
  }

  /** The server's answer to a request, checked. */
  public Answer answer(Call call, Surface surface) {
    RequestMessage message = call.message();
    Optional<Operation> operation =
        surface.find(message.method(), message.path()) instanceof Target.Declared declared
            ? Optional.of(declared.operation())
            : Optional.empty();
    List<String> request = operation
        .map(known -> lines(known.validateRequest(message)))
        .orElseGet(() -> List.of(message.method() + " of this route is not declared"));
    String id = operation.map(Operation::id).orElse("");
    if (strict && !request.isEmpty()) {
      return refuse(422, "The request breaks the contract", request)
          .because(new Remark(Remark.REQUEST, id, request));
    }
    Answer answer;
    try {
      answer = forward(call);
    } catch (IOException e) {
      return refuse(502, "The server can't be reached", List.of(e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse(502, "The server did not answer in time", List.of());
    }
    Answer came = answer;
    List<String> response = operation
        .map(known -> lines(
            known.validateResponse(new ResponseMessage(came.status(), headers(came), came.body()))))
        .orElse(List.of());
    if (strict && !response.isEmpty()) {
      return refuse(502, "The response breaks the contract", response)
          .because(new Remark(Remark.RESPONSE, id, response));
    }
    recorder.ifPresent(tape -> tape.record(call, came));
    return told(
        told(came, "request", Remark.REQUEST, id, request),
        "response",
        Remark.RESPONSE,
        id,
        response);
  }

  private static Answer told(
      Answer answer, String direction, String kind, String operation, List<String> reasons) {
    return reasons.isEmpty()
        ? answer
        : answer
            .with(HEADER, direction + "=" + reasons.size())
            .because(new Remark(kind, operation, reasons));
  }

  private Answer forward(Call call) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + call.target()))
        .timeout(PATIENCE)
        .method(
            call.message().method(),
            call.message().body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(call.message().body()));
    call.message().headers().asMap().forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
        values.forEach(value -> request.header(name, value));
      }
    });
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    response.headers().map().forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
        values.forEach(value -> headers.add(Map.entry(name, value)));
      }
    });
    return Answer.of(response.statusCode(), headers, response.body());
  }

  private static Headers headers(Answer answer) {
    return Headers.of(answer.headers().stream()
        .collect(Collectors.groupingBy(
            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static List<String> lines(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.loc().stream().map(String::valueOf).collect(Collectors.joining("."))
            + ": " + fault.msg())
        .limit(50)
        .toList();
  }

  private static Answer refuse(int status, String detail, List<String> reasons) {
    ObjectNode body = JsonNodeFactory.instance
        .objectNode()
        .put("error", "ContractViolation")
        .put("detail", detail);
    ArrayNode list = body.putArray("reasons");
    reasons.forEach(list::add);
    return Answer.of(
        status,
        List.of(Map.entry("Content-Type", "application/json")),
        body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
