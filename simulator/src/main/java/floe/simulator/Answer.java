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
 * @param remarks why the answer is what it is, when something broke the contract
 * @param delay how long to wait before answering
 * @param breakage how to break the answer off
 */
@SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
public record Answer(
    int status,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    List<Remark> remarks,
    Duration delay,
    Optional<Breakage> breakage) {

  public Answer {
    headers = List.copyOf(headers);
    remarks = List.copyOf(remarks);
  }

  /** An answer without further ado. */
  public static Answer of(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    return new Answer(status, headers, body, List.of(), Duration.ZERO, Optional.empty());
  }

  /** A copy with one more header. */
  public Answer with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Answer(status, more, body, remarks, delay, breakage);
  }

  /** A copy with another value of a header that it has. */
  public Answer replacing(String name, String value) {
    List<Map.Entry<String, String>> other = headers.stream()
        .map(header -> header.getKey().equalsIgnoreCase(name) ? Map.entry(name, value) : header)
        .toList();
    return new Answer(status, other, body, remarks, delay, breakage);
  }

  /** A copy without a header. */
  public Answer without(String name) {
    List<Map.Entry<String, String>> other = headers.stream()
        .filter(header -> !header.getKey().equalsIgnoreCase(name))
        .toList();
    return new Answer(status, other, body, remarks, delay, breakage);
  }

  /** A copy that tells the journal why. */
  public Answer because(Remark reason) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(reason);
    return new Answer(status, headers, body, more, delay, breakage);
  }

  /** A copy that comes late or broken, as the preferences say. */
  Answer under(Preferences preferences) {
    return preferences.delay().isZero() && preferences.breakage().isEmpty()
        ? this
        : new Answer(status, headers, body, remarks, preferences.delay(), preferences.breakage());
  }

  /** Names the status only: the body may hold URLs that are as good as tokens. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
