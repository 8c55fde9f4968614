package floe.simulator.wire;

import floe.simulator.steering.JournalStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Continues the response of WireMock where that is the beginning of a stream: WireMock sends whole
 * bodies only.
 */
final class EventStreamHandler extends HandlerWrapper {
  private static final String PATH_END = "/stream";
  private static final String EVENT_STREAM = "text/event-stream";
  private static final int OK = 200;

  private final EventStreams streams;

  EventStreamHandler(EventStreams streams) {
    this.streams = streams;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (target.endsWith(PATH_END) && request.getMethod().equals("GET")) {
      begin(target, base, request, response);
    } else {
      super.handle(target, base, request, response);
    }
  }

  private void begin(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    CapturedResponse captured = new CapturedResponse(response);
    super.handle(
        target,
        base,
        new ReplacedBody(base, new ByteArrayInputStream(new byte[0]), false),
        captured);
    if (captured.isSent()) {
      return;
    }
    response.setStatus(captured.getStatus());
    captured.headers().forEach(header -> response.addHeader(header.getKey(), header.getValue()));
    Optional<JournalStream> stream =
        isBeginning(captured) ? streams.open(HeadReader.read(request)) : Optional.empty();
    if (stream.isPresent()) {
      response.addHeader("Cache-Control", "no-cache");
      AsyncContext exchange = base.startAsync();
      exchange.setTimeout(0);
      new EventStreamSender(stream.get(), base, response, exchange).start();
    } else {
      byte[] body = captured.body();
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private static boolean isBeginning(CapturedResponse captured) {
    return captured.getStatus() == OK
        && Optional.ofNullable(captured.getHeader("Content-Type"))
            .filter(type -> type.startsWith(EVENT_STREAM))
            .isPresent();
  }
}
