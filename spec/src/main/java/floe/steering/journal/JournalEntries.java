package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.Sender;
import java.util.Optional;

/** Puts entries together, all but their ids, their times and their durations. */
public final class JournalEntries {

  private static final int BAD_REQUEST = 400;

  private JournalEntries() {}

  /** Returns whether a status is a refusal. */
  public static boolean isRefusal(int status) {
    return status >= BAD_REQUEST;
  }

  /** Returns whether a path belongs to the control API, whose requests are in no journal. */
  public static boolean isControl(String path) {
    return path.startsWith("/sandbox/") || path.equals("/health") || path.startsWith("/health/");
  }

  /**
   * Returns the entry of a request to the files API.
   *
   * @param path the path as it was sent
   * @param query the query as it was sent
   * @param operation the operation's id
   * @param refusal why it was refused
   */
  public static JournalEntry.Builder ofApi(
      RequestNotes notes,
      String method,
      String path,
      Optional<String> query,
      Optional<String> operation,
      int status,
      Optional<Refusal.Builder> refusal) {
    return entry(notes.requestId(), Sender.CLIENT, method, path, query)
        .operation(operation.orElse(null))
        .status((long) status)
        .token(notes.token().orElse(null))
        .faultId(notes.faultId().orElse(null))
        .refusal(refusal
            .map(reason -> reason
                .token(notes.tokenProblem().map(Refusals::token).orElse(null))
                .scopes(notes
                    .missingScope()
                    .map(missing -> Refusals.scopes(missing.held(), missing.needed()))
                    .orElse(null))
                .build())
            .orElse(null));
  }

  /**
   * Returns the entry of a request to the store.
   *
   * @param path the path as it was sent
   * @param query the query as it was sent
   * @param step the step, such as {@code store:upload_part}
   * @param refusal why it was refused, if that is known
   */
  public static JournalEntry.Builder ofStore(
      String requestId,
      Sender sender,
      String method,
      String path,
      Optional<String> query,
      Optional<String> step,
      int status,
      Optional<String> faultId,
      Optional<Refusal> refusal) {
    return entry(requestId, sender, method, path, query)
        .operation(step.orElse(null))
        .status((long) status)
        .faultId(faultId.orElse(null))
        .refusal(isRefusal(status) ? refusal.orElseGet(JournalEntries::unknown) : null);
  }

  private static Refusal unknown() {
    return Refusals.ofError(Optional.empty(), Optional.empty()).build();
  }

  private static JournalEntry.Builder entry(
      String requestId, Sender sender, String method, String path, Optional<String> query) {
    return JournalEntry.builder()
        .requestId(requestId)
        .sender(sender)
        .method(EntryText.method(method))
        .path(EntryText.path(path))
        .query(query.map(EntryText::query).orElse(null));
  }
}
