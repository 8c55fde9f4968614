package floe.client;

import floe.api.sandbox.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The entries of a journal as they come (server-sent events). */
public final class JournalStream implements AutoCloseable {
  static final String CONTENT_TYPE = "text/event-stream";
  private static final String DATA = "data: ";

  private final SandboxResponse response;
  private final BlockingQueue<JournalEntry> entries = new LinkedBlockingQueue<>();

  JournalStream(SandboxResponse response) {
    this.response = response;
    Thread reader = new Thread(this::read, "floe-journal");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits for the next entry; returns nothing when none comes in this time. */
  public Optional<JournalEntry> next(Duration timeout) {
    try {
      return Optional.ofNullable(entries.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DATA)) {
          byte[] data = line.substring(DATA.length()).getBytes(StandardCharsets.UTF_8);
          entries.add(SandboxJson.read(data, JournalEntry.class));
        }
      }
    } catch (IOException e) {
      // closed from here, or broken: nothing more comes
    }
  }

  /** Stops following. */
  @Override
  public void close() {
    try {
      response.close();
    } catch (IOException e) {
      // it is over either way
    }
  }
}
