package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.Sender;
import java.time.OffsetDateTime;
import java.util.List;

/** Makes entries for tests. */
final class Entries {

  static final OffsetDateTime TIME = OffsetDateTime.parse("2026-08-01T12:00:00Z");

  private Entries() {}

  static JournalEntry.Builder served(String path) {
    return JournalEntry.builder()
        .requestId("id")
        .time(TIME)
        .sender(Sender.CLIENT)
        .method("GET")
        .path(path)
        .operation("files:list")
        .status(200L)
        .durationMs(1.5);
  }

  static JournalEntry.Builder refused(String path) {
    return served(path)
        .status(404L)
        .refusal(Refusal.builder().faults(List.of()).faultsTotal(0L).build());
  }
}
