package floe.simulator.wire;

import floe.simulator.steering.JournalStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Sends the events of one stream as they happen, on a thread of its own: there are few streams, and
 * Jetty's threads are for requests.
 */
final class EventStreamSender {
  private static final long WAIT_MILLIS = 500;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final JournalStream stream;
  private final EndPoint connection;
  private final HttpServletResponse response;
  private final AsyncContext exchange;
  private long sentAtNanos;

  EventStreamSender(
      JournalStream stream, Request request, HttpServletResponse response, AsyncContext exchange) {
    this.stream = stream;
    this.connection = request.getHttpChannel().getEndPoint();
    this.response = response;
    this.exchange = exchange;
  }

  void start() {
    Thread thread = new Thread(this::run, "floe-event-stream");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (stream) {
      send(JournalStream.comment());
      while (!stream.hasEnded() && !isLeft()) {
        Optional<byte[]> event = stream.next(WAIT_MILLIS);
        if (event.isPresent()) {
          send(event.get());
        } else if (System.nanoTime() - sentAtNanos > HEARTBEAT.toNanos()) {
          send(JournalStream.comment());
        }
      }
    } catch (IOException e) {
      // the reader has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.complete();
    }
  }

  private void send(byte[] bytes) throws IOException {
    response.getOutputStream().write(bytes);
    response.flushBuffer();
    sentAtNanos = System.nanoTime();
  }

  /** Checks whether the reader has gone, which nobody tells while nothing is sent. */
  private boolean isLeft() throws IOException {
    return connection.fill(ByteBuffer.allocate(1).flip()) < 0;
  }
}
