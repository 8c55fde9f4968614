package floe.server.sandbox.wire;

import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins the pieces of a response that has a {@link WireFault}: a compressed response is written in
 * pieces. Responses of the API have at most some megabytes.
 */
final class ResponseCollector {

  private @Nullable Begun begun;

  /** A whole response with its fault. */
  record FaultyResponse(FullHttpResponse response, WireFault fault) {}

  private record Begun(HttpResponse head, CompositeByteBuf body, WireFault fault) {}

  /** Returns whether a response has begun and is not complete. */
  boolean isCollecting() {
    return begun != null;
  }

  /** Takes the start of a response, and returns the response if that is all of it. */
  Optional<FaultyResponse> begin(HttpResponse head, WireFault fault) {
    if (head instanceof FullHttpResponse whole) {
      return Optional.of(new FaultyResponse(whole, fault));
    }
    begun = new Begun(head, Unpooled.compositeBuffer(), fault);
    return Optional.empty();
  }

  /** Takes the next piece of a response, and returns the response if it was the last piece. */
  Optional<FaultyResponse> add(HttpContent piece) {
    Begun answer = begun;
    if (answer == null) {
      throw new IllegalStateException("no response has begun");
    }
    answer.body().addComponent(true, piece.content());
    if (!(piece instanceof LastHttpContent)) {
      return Optional.empty();
    }
    begun = null;
    HttpResponse head = answer.head();
    return Optional.of(new FaultyResponse(
        new DefaultFullHttpResponse(
            head.protocolVersion(),
            head.status(),
            answer.body(),
            head.headers(),
            EmptyHttpHeaders.INSTANCE),
        answer.fault()));
  }

  /** Releases a response that will not be completed. */
  void discard() {
    if (begun != null) {
      begun.body().release();
      begun = null;
    }
  }
}
