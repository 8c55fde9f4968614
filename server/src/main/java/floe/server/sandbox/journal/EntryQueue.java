package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.steering.journal.JournalReader;
import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * What a reader of a stream has not read yet. A reader that falls too far behind is not waited for:
 * its stream ends after what is queued.
 */
final class EntryQueue implements JournalReader {

  private final Sinks.Many<JournalEntry> sink;

  EntryQueue(int capacity) {
    sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(capacity));
  }

  @Override
  public boolean offer(JournalEntry entry) {
    if (sink.tryEmitNext(entry).isSuccess()) {
      return true;
    }
    end();
    return false;
  }

  @Override
  public void end() {
    sink.tryEmitComplete();
  }

  /** Returns the entries as they come, for one reader. */
  Flux<JournalEntry> entries() {
    return sink.asFlux();
  }
}
