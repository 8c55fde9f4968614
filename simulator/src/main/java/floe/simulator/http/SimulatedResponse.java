package floe.simulator.http;

import floe.steering.ConnectionFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A response, and what the journal shows of it.
 *
 * @param status the HTTP status
 * @param headers the header fields in order
 * @param body the bytes; not copied
 * @param violations the violations of the contract that the journal shows
 * @param delay the time to wait before the response is sent
 * @param connectionFault the fault of the connection to simulate
 */
@SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
public record SimulatedResponse(
    int status,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    List<ContractViolation> violations,
    Duration delay,
    Optional<ConnectionFault> connectionFault) {

  public SimulatedResponse {
    headers = List.copyOf(headers);
    violations = List.copyOf(violations);
  }

  /** Creates a response without delay, fault and violations. */
  public static SimulatedResponse of(
      int status, List<Map.Entry<String, String>> headers, byte[] body) {
    return new SimulatedResponse(status, headers, body, List.of(), Duration.ZERO, Optional.empty());
  }

  /** Returns a copy with an additional header. */
  public SimulatedResponse withHeader(String name, String value) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    all.add(Map.entry(name, value));
    return new SimulatedResponse(status, all, body, violations, delay, connectionFault);
  }

  /** Returns a copy with a new value of a header; unchanged when it does not have the header. */
  public SimulatedResponse withReplacedHeader(String name, String value) {
    List<Map.Entry<String, String>> other = headers.stream()
        .map(header -> header.getKey().equalsIgnoreCase(name) ? Map.entry(name, value) : header)
        .toList();
    return new SimulatedResponse(status, other, body, violations, delay, connectionFault);
  }

  /** Returns a copy without a header. */
  public SimulatedResponse withoutHeader(String name) {
    List<Map.Entry<String, String>> other = headers.stream()
        .filter(header -> !header.getKey().equalsIgnoreCase(name))
        .toList();
    return new SimulatedResponse(status, other, body, violations, delay, connectionFault);
  }

  /** Returns a copy with a violation for the journal. */
  public SimulatedResponse withViolation(ContractViolation violation) {
    List<ContractViolation> all = new ArrayList<>(violations);
    all.add(violation);
    return new SimulatedResponse(status, headers, body, all, delay, connectionFault);
  }

  /** Returns a copy with another body; the bytes are not copied. */
  public SimulatedResponse withBody(byte[] newBody) {
    return new SimulatedResponse(status, headers, newBody, violations, delay, connectionFault);
  }

  /** Returns a copy that is sent later by this time. */
  public SimulatedResponse withDelay(Duration more) {
    return more.isZero() ? this : withDelayAndFault(delay.plus(more), connectionFault);
  }

  /** Returns a copy with this delay and connection fault. */
  public SimulatedResponse withDelayAndFault(
      Duration newDelay, Optional<ConnectionFault> newConnectionFault) {
    return new SimulatedResponse(status, headers, body, violations, newDelay, newConnectionFault);
  }

  /** Returns the status only, because the body may hold presigned URLs. */
  @Override
  public String toString() {
    return "answer " + status;
  }
}
