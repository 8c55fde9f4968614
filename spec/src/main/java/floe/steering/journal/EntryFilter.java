package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks entries; what is null is no condition.
 *
 * @param operation the operation's id
 * @param status the answer's status
 * @param refused whether the request was refused
 * @param since when the answer was ready, or later
 */
public record EntryFilter(
    @Nullable String operation,
    @Nullable Long status,
    @Nullable Boolean refused,
    @Nullable OffsetDateTime since)
    implements Predicate<JournalEntry> {

  @Override
  public boolean test(JournalEntry entry) {
    return (operation == null || operation.equals(entry.operation()))
        && (status == null || status.equals(entry.status()))
        && (refused == null || refused == (entry.refusal() != null))
        && (since == null || !entry.time().isBefore(since));
  }
}
