package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events as they come. What was read is inspected when this is closed. */
public final class EventStreamReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String COMMENT = ":";
  private static final String END = "the end of the stream";

  private final RecordedStream stream;
  private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();

  private EventStreamReader(RecordedStream stream) {
    this.stream = stream;
    Thread reader = new Thread(this::read, "event-stream");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * An event.
   *
   * @param id empty when it has none
   * @param name its type
   * @param data as JSON
   */
  public record Event(String id, String name, JsonNode data) {}

  /** Opens a stream, and returns once its first comment is there: from then on it follows. */
  static EventStreamReader open(ApiClient api, SentRequest request) {
    EventStreamReader reader = new EventStreamReader(RecordedStream.open(api, request));
    String first = reader.block(Instant.now().plus(PATIENCE));
    if (!first.startsWith(COMMENT)) {
      throw new AssertionError("the stream does not begin with a comment: " + first);
    }
    return reader;
  }

  /**
   * Waits for the next event.
   *
   * @throws AssertionError when none comes
   */
  public Event next() {
    String block = blockThatIsNoComment();
    return new Event(field(block, "id"), field(block, "event"), data(block));
  }

  /** Waits for the end; false when something comes instead, or nothing. */
  public boolean hasEnded() {
    return blockThatIsNoComment().equals(END);
  }

  private String blockThatIsNoComment() {
    Instant deadline = Instant.now().plus(PATIENCE);
    String block = block(deadline);
    while (block.startsWith(COMMENT)) {
      block = block(deadline);
    }
    return block;
  }

  private String block(Instant deadline) {
    try {
      long millis = Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
      String block = blocks.poll(millis, TimeUnit.MILLISECONDS);
      if (block == null) {
        throw new AssertionError("no event within " + PATIENCE);
      }
      return block;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String field(String block, String name) {
    return block
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }

  private static JsonNode data(String block) {
    return JsonNodes.read(field(block, "data").getBytes(StandardCharsets.UTF_8));
  }

  private void read() {
    StringBuilder block = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        block.append(line).append('\n');
        if (line.isEmpty()) {
          blocks.add(block.toString());
          block.setLength(0);
        }
      }
    } catch (IOException e) {
      // closed from here, or broken: an end as well
    }
    blocks.add(END);
  }

  /** Stops reading and has what was read inspected. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
