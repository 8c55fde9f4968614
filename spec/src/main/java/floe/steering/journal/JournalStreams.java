package floe.steering.journal;

import floe.api.sandbox.TooManyStreams;
import floe.files.ApiError;
import java.util.Map;
import java.util.Optional;

/**
 * What streams of entries look like, as server-sent events (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, 9.2</a>), and how
 * many there may be.
 */
public final class JournalStreams {

  /** How many entries a reader may be behind. */
  public static final int CAPACITY = 256;

  /** How many readers a world may have. */
  public static final int MAX_PER_WORLD = 8;

  /** How many readers all worlds may have together. */
  public static final int MAX_IN_ALL = 64;

  /** What comes first, and then every 15 seconds. */
  public static final String COMMENT = ": requests\n\n";

  private static final int SERVICE_UNAVAILABLE = 503;

  private JournalStreams() {}

  /** Returns the refusal of one more reader, if there are as many as there may be. */
  public static Optional<ApiError> check(Journals journals, Journal journal) {
    if (journal.readers() >= MAX_PER_WORLD) {
      return Optional.of(tooMany("A world may have %d streams.".formatted(MAX_PER_WORLD)));
    }
    return journals.readers() >= MAX_IN_ALL
        ? Optional.of(tooMany("A server may have %d streams.".formatted(MAX_IN_ALL)))
        : Optional.empty();
  }

  /**
   * Returns the event of an entry.
   *
   * @param json the entry as one line of JSON
   */
  public static String event(long id, String json) {
    return "id: %d\nevent: request\ndata: %s\n\n".formatted(id, json);
  }

  /**
   * Returns the id after which a reader wants to go on; nothing for new entries only.
   *
   * @param after the parameter of the query
   * @param lastEventId the header, which counts if it is the later one
   */
  public static Optional<Long> start(Optional<Long> after, Optional<Long> lastEventId) {
    return after.isPresent() && lastEventId.isPresent()
        ? Optional.of(Math.max(after.get(), lastEventId.get()))
        : after.or(() -> lastEventId);
  }

  private static ApiError tooMany(String detail) {
    TooManyStreams body =
        TooManyStreams.builder().error("TooManyStreams").detail(detail).build();
    return new ApiError(SERVICE_UNAVAILABLE, detail, body, Map.of());
  }
}
