package floe.server.sandbox.wire;

import floe.server.sandbox.wire.ResponseCollector.FaultyResponse;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Applies {@link WireFault}s to the responses of one connection. It waits without a thread; what is
 * written meanwhile is queued.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the caller has the promises
final class WireFaultHandler extends ChannelDuplexHandler {

  private static final int GARBAGE_BYTES = 64;

  private final ResponseCollector collector = new ResponseCollector();
  private final Deque<Held> held = new ArrayDeque<>();
  private boolean holding;

  private record Held(Object message, ChannelPromise promise) {}

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (holding) {
      held.add(new Held(message, promise));
      return;
    }
    if (collector.isCollecting() && message instanceof HttpContent piece) {
      apply(ctx, collector.add(piece), promise);
      return;
    }
    Optional<WireFault> fault = message instanceof HttpResponse response
        ? WireFault.take(response.headers())
        : Optional.empty();
    if (fault.isPresent()) {
      apply(ctx, collector.begin((HttpResponse) message, fault.get()), promise);
    } else {
      ctx.write(message, promise);
    }
  }

  private void apply(
      ChannelHandlerContext ctx, Optional<FaultyResponse> answer, ChannelPromise promise) {
    if (answer.isPresent()) {
      apply(ctx, answer.get().response(), promise, answer.get().fault());
    } else {
      promise.trySuccess();
    }
  }

  private void apply(
      ChannelHandlerContext ctx,
      FullHttpResponse response,
      ChannelPromise promise,
      WireFault fault) {
    if (!fault.droppedHeader().isEmpty()) {
      response.headers().remove(fault.droppedHeader());
    }
    if (fault.delay().isZero()) {
      end(ctx, response, promise, fault);
    } else {
      hold(ctx, fault.delay(), () -> end(ctx, response, promise, fault));
    }
  }

  private void end(
      ChannelHandlerContext ctx,
      FullHttpResponse response,
      ChannelPromise promise,
      WireFault fault) {
    long bytes = fault.bytesOf(response.content().readableBytes());
    switch (fault.ending()) {
      case WHOLE -> ctx.writeAndFlush(response, promise);
      case PAUSE -> pause(ctx, response, promise, fault.pause(), bytes);
      case CLOSE -> {
        sendStart(ctx, response, bytes);
        close(ctx, response, promise);
      }
      case RESET -> {
        sendStart(ctx, response, bytes);
        ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        close(ctx, response, promise);
      }
      case GARBAGE -> {
        sendGarbage(ctx);
        close(ctx, response, promise);
      }
    }
  }

  private void pause(
      ChannelHandlerContext ctx,
      FullHttpResponse response,
      ChannelPromise promise,
      Duration pause,
      long bytes) {
    if (bytes == WireFault.NOTHING) {
      hold(ctx, pause, () -> ctx.writeAndFlush(response, promise));
      return;
    }
    sendStart(ctx, response, bytes);
    ByteBuf rest = response.content().skipBytes((int) bytes);
    hold(ctx, pause, () -> ctx.writeAndFlush(new DefaultLastHttpContent(rest), promise));
  }

  /** Sends status, headers and the given number of bytes of the body. */
  private static void sendStart(ChannelHandlerContext ctx, FullHttpResponse response, long bytes) {
    if (bytes == WireFault.NOTHING) {
      return;
    }
    ctx.write(
        new DefaultHttpResponse(response.protocolVersion(), response.status(), response.headers()));
    ByteBuf start = response.content().slice(response.content().readerIndex(), (int) bytes);
    ctx.writeAndFlush(new DefaultHttpContent(start.retain()));
  }

  private static void sendGarbage(ChannelHandlerContext ctx) {
    byte[] garbage = new byte[GARBAGE_BYTES];
    ThreadLocalRandom.current().nextBytes(garbage);
    ctx.pipeline()
        .context(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC)
        .writeAndFlush(Unpooled.wrappedBuffer(garbage));
  }

  /** Closes the connection once everything is sent. */
  private static void close(
      ChannelHandlerContext ctx, FullHttpResponse response, ChannelPromise promise) {
    response.release();
    ctx.writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(ChannelFutureListener.CLOSE)
        .addListener(sent -> promise.trySuccess());
  }

  /** Queues all writes for a time, then runs an action and writes what was queued. */
  private void hold(ChannelHandlerContext ctx, Duration time, Runnable then) {
    holding = true;
    ctx.executor()
        .schedule(
            () -> {
              holding = false;
              then.run();
              release(ctx);
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private void release(ChannelHandlerContext ctx) {
    while (!holding && !held.isEmpty()) {
      Held next = held.remove();
      write(ctx, next.message(), next.promise());
    }
    ctx.flush();
  }

  /** A connection with a delayed response is not idle. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (!(holding && event instanceof IdleStateEvent)) {
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    held.forEach(waiting -> {
      ReferenceCountUtil.release(waiting.message());
      waiting.promise().tryFailure(new ClosedChannelException());
    });
    held.clear();
    collector.discard();
    super.channelInactive(ctx);
  }
}
