package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.RefusalFault;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the memory that an entry takes, from above: two bytes a character and some for objects.
 */
final class EntrySize {

  private static final int OBJECTS = 400;
  private static final int FAULT_OBJECTS = 150;
  private static final int STEP = 40;

  private EntrySize() {}

  static long of(JournalEntry entry) {
    return OBJECTS
        + text(entry.requestId())
        + text(entry.path())
        + text(entry.query())
        + text(entry.token())
        + text(entry.faultId())
        + refusal(entry.refusal());
  }

  private static long refusal(@Nullable Refusal refusal) {
    if (refusal == null) {
      return 0;
    }
    long size = OBJECTS + text(refusal.error()) + text(refusal.detail());
    for (RefusalFault fault : refusal.faults()) {
      size += FAULT_OBJECTS + text(fault.type()) + text(fault.msg());
      for (Object step : fault.loc()) {
        size += STEP + text(step.toString());
      }
    }
    if (refusal.signature() != null) {
      size += text(refusal.signature().canonicalRequest())
          + text(refusal.signature().stringToSign());
    }
    return size;
  }

  private static long text(@Nullable String text) {
    return text == null ? 0 : 2L * text.length();
  }
}
