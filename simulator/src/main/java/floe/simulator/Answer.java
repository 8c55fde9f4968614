package floe.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back to the client, and what the journal shall remember of it.
 *
 * @param status the HTTP status
 * @param headers header fields in order
 * @param body the bytes; not copied
 * @param remark why the answer is what it is, when the request broke the contract
 * @param delay how long to wait before answering
 * @param breakage how to break the answer off
 */
@SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
public record Answer(
    int status,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    Optional<Remark> remark,
    Duration delay,
    Optional<Breakage> breakage) {

  public Answer {
    headers = List.copyOf(headers);
  }

  /** An answer without further ado. */
  public static Answer of(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    return new Answer(status, headers, body, Optional.empty(), Duration.ZERO, Optional.empty());
  }

  /** A copy with one more header. */
  public Answer with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Answer(status, more, body, remark, delay, breakage);
  }

  /** A copy with another value of a header that it has. */
  public Answer replacing(String name, String value) {
    List<Map.Entry<String, String>> other = headers.stream()
        .map(header -> header.getKey().equalsIgnoreCase(name) ? Map.entry(name, value) : header)
        .toList();
    return new Answer(status, other, body, remark, delay, breakage);
  }

  /** A copy that tells the journal why. */
  public Answer because(Remark reason) {
    return new Answer(status, headers, body, Optional.of(reason), delay, breakage);
  }

  /** A copy that comes late or broken, as the preferences say. */
  Answer under(Preferences preferences) {
    return preferences.delay().isZero() && preferences.breakage().isEmpty()
        ? this
        : new Answer(status, headers, body, remark, preferences.delay(), preferences.breakage());
  }

  /** Names the status only: the body may hold URLs that are as good as tokens. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
