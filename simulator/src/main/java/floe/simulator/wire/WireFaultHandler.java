package floe.simulator.wire;

import floe.simulator.http.FaultDecision;
import floe.steering.Effect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Optional;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Asks the fault rules about a request before WireMock reads its body, and carries their effects
 * out. WireMock holds whole requests and responses in memory, so whatever is about single bytes
 * happens here. A request that waits has no thread.
 */
final class WireFaultHandler extends HandlerWrapper {
  private static final String ADMIN = "/__admin";
  private static final int BUFFER_BYTES = 8 * 1024;

  private final FaultRules rules;

  WireFaultHandler(FaultRules rules) {
    this.rules = rules;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<Pause.Next> next = Pause.over(base);
    if (next.isPresent()) {
      next.get().run();
    } else if (target.startsWith(ADMIN) || rules.isEmpty()) {
      super.handle(target, base, request, response);
    } else {
      Optional<FaultDecision> decision = rules.decide(HeadReader.read(request));
      if (decision.isPresent()) {
        begin(decision.get(), target, base, response);
      } else {
        super.handle(target, base, request, response);
      }
    }
  }

  private void begin(
      FaultDecision decision, String target, Request base, HttpServletResponse response)
      throws IOException, ServletException {
    if (decision.pausesRequest()) {
      Effect.Stall stall = decision.effect(Effect.Stall.class).orElseThrow();
      byte[] start = readStart(base, stall.afterBytes());
      InputStream body =
          new SequenceInputStream(new ByteArrayInputStream(start), base.getInputStream());
      Pause.then(
          base,
          stall.duration(),
          () -> pass(decision, target, base, new ReplacedBody(base, body, true), response));
    } else if (decision.changesSending()) {
      capture(decision, target, base, base.getInputStream(), response);
    } else if (decision.effect(Effect.ResetRequest.class).isPresent()) {
      Effect.ResetRequest reset = decision.effect(Effect.ResetRequest.class).orElseThrow();
      byte[] start = readStart(base, reset.afterBytes());
      capture(decision, target, base, new ByteArrayInputStream(start), response);
    } else {
      pass(decision, target, base, base, response);
    }
  }

  /** Has WireMock answer and send the response. */
  private void pass(
      FaultDecision decision,
      String target,
      Request base,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    new FaultExchange(decision, false).run(() -> super.handle(target, base, request, response));
  }

  /** Has WireMock answer, and sends the response with the effect. */
  private void capture(
      FaultDecision decision,
      String target,
      Request base,
      InputStream body,
      HttpServletResponse response)
      throws IOException, ServletException {
    CapturedResponse captured = new CapturedResponse(response);
    FaultExchange exchange = new FaultExchange(decision, true);
    exchange.run(() -> super.handle(target, base, new ReplacedBody(base, body, false), captured));
    if (captured.isSent()) {
      return;
    }
    FaultySender sender = new FaultySender(base, response, captured);
    Effect effect = decision.effect().orElseThrow();
    Duration delay = decision
        .effect(Effect.Delay.class)
        .map(Effect.Delay::duration)
        .orElse(Duration.ZERO)
        .plus(exchange.delay());
    if (delay.isZero()) {
      sender.send(effect);
    } else {
      Pause.then(base, delay, () -> sender.send(effect));
    }
  }

  /**
   * Reads the first bytes of a body, or all of it if it is shorter. It never asks for a byte more:
   * that one may not be on its way.
   */
  private static byte[] readStart(Request base, long bytes) throws IOException {
    long length = base.getContentLengthLong();
    long count = length < 0 ? bytes : Math.min(bytes, length);
    InputStream body = base.getInputStream();
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    while (start.size() < count) {
      int read = body.read(buffer, 0, (int) Math.min(buffer.length, count - start.size()));
      if (read < 0) {
        break;
      }
      start.write(buffer, 0, read);
    }
    return start.toByteArray();
  }
}
