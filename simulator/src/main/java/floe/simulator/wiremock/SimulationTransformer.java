package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.wire.FaultExchange;
import floe.steering.ConnectionFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Responds with the simulation to requests that matched one of the operations' stubs. */
final class SimulationTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "floe-response";

  private final BiFunction<SimulatedRequest, Optional<FaultDecision>, SimulatedResponse> simulation;

  SimulationTransformer(
      BiFunction<SimulatedRequest, Optional<FaultDecision>, SimulatedResponse> simulation) {
    this.simulation = simulation;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Optional<FaultExchange> exchange = FaultExchange.current();
    SimulatedResponse response = simulation.apply(
        simulatedRequest(event.getRequest()), exchange.map(FaultExchange::decision));
    response.violations().forEach(violation -> {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("operation", violation.operation());
      data.put("reasons", violation.reasons());
      event.appendSubEvent(violation.kind(), data);
    });
    return definition(exchange.isPresent() ? exchange.get().takeDelay(response) : response);
  }

  private static SimulatedRequest simulatedRequest(Request request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpHeader header : request.getHeaders().all()) {
      headers.put(header.key(), header.values());
    }
    String url = request.getUrl();
    String host = request.getHeader("Host");
    byte[] body = request.getBody();
    RequestMessage message = RequestMessage.of(request.getMethod().getName(), url)
        .withHeaders(Headers.of(headers))
        .withBody(body == null ? new byte[0] : body);
    String scheme =
        request.getScheme() == null ? "http" : request.getScheme().toLowerCase(Locale.ROOT);
    return new SimulatedRequest(
        message,
        scheme + "://" + (host == null ? request.getHost() + ":" + request.getPort() : host),
        url);
  }

  private static ResponseDefinition definition(SimulatedResponse response) {
    List<HttpHeader> headers = new ArrayList<>(response.headers().size() + 1);
    response
        .headers()
        .forEach(header -> headers.add(new HttpHeader(header.getKey(), header.getValue())));
    ResponseDefinitionBuilder builder =
        ResponseDefinitionBuilder.responseDefinition().withStatus(response.status());
    byte[] body = response.body();
    if (response.connectionFault().filter(ConnectionFault.TRUNCATE::equals).isPresent()) {
      headers.add(new HttpHeader("Content-Length", Integer.toString(Math.max(2, body.length))));
      body = body.length < 2 ? new byte[] {'{'} : Arrays.copyOf(body, body.length / 2);
    } else {
      response
          .connectionFault()
          .ifPresent(connectionFault -> builder.withFault(fault(connectionFault)));
    }
    if (!response.delay().isZero()) {
      builder.withFixedDelay((int) response.delay().toMillis());
    }
    return builder.withHeaders(new HttpHeaders(headers)).withBody(body).build();
  }

  private static Fault fault(ConnectionFault connectionFault) {
    return switch (connectionFault) {
      case RESET -> Fault.CONNECTION_RESET_BY_PEER;
      case EMPTY -> Fault.EMPTY_RESPONSE;
      case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
      case TRUNCATE -> Fault.MALFORMED_RESPONSE_CHUNK;
    };
  }
}
