package floe.client;

import floe.contract.message.Headers;

/**
 * A request to the control API.
 *
 * @param operation the operation's id in the contract, e.g. {@code clock:set}
 * @param method in upper case
 * @param target path and query, percent-encoded
 * @param headers the header fields, a token among them if there is one
 * @param body empty when there is none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
public record SandboxRequest(
    String operation, String method, String target, Headers headers, byte[] body) {

  /** Returns whether the response is a stream of events, which ends only when it is closed. */
  public boolean isStream() {
    return headers.first("Accept").filter(JournalStream.CONTENT_TYPE::equals).isPresent();
  }

  /** Returns the operation only: headers hold secrets. */
  @Override
  public String toString() {
    return operation;
  }
}
