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
import floe.simulator.Answer;
import floe.simulator.Breakage;
import floe.simulator.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Has the simulation answer what one of Floe's stubs was matched by. */
final class FloeResponses implements ResponseDefinitionTransformerV2 {
  static final String NAME = "floe-response";

  private final Function<Call, Answer> simulation;

  FloeResponses(Function<Call, Answer> simulation) {
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
    Answer answer = simulation.apply(call(event.getRequest()));
    answer.remarks().forEach(remark -> {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("operation", remark.operation());
      data.put("reasons", remark.reasons());
      event.appendSubEvent(remark.kind(), data);
    });
    return definition(answer);
  }

  static Call call(Request request) {
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
    return new Call(
        message,
        scheme + "://" + (host == null ? request.getHost() + ":" + request.getPort() : host),
        url);
  }

  private static ResponseDefinition definition(Answer answer) {
    List<HttpHeader> headers = new ArrayList<>(answer.headers().size() + 1);
    answer
        .headers()
        .forEach(header -> headers.add(new HttpHeader(header.getKey(), header.getValue())));
    ResponseDefinitionBuilder builder =
        ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
    byte[] body = answer.body();
    if (answer.breakage().filter(Breakage.TRUNCATE::equals).isPresent()) {
      headers.add(new HttpHeader("Content-Length", Integer.toString(Math.max(2, body.length))));
      body = body.length < 2 ? new byte[] {'{'} : Arrays.copyOf(body, body.length / 2);
    } else {
      answer.breakage().ifPresent(breakage -> builder.withFault(fault(breakage)));
    }
    if (!answer.delay().isZero()) {
      builder.withFixedDelay((int) answer.delay().toMillis());
    }
    return builder.withHeaders(new HttpHeaders(headers)).withBody(body).build();
  }

  private static Fault fault(Breakage breakage) {
    return switch (breakage) {
      case RESET -> Fault.CONNECTION_RESET_BY_PEER;
      case EMPTY -> Fault.EMPTY_RESPONSE;
      case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
      case TRUNCATE -> Fault.MALFORMED_RESPONSE_CHUNK;
    };
  }
}
