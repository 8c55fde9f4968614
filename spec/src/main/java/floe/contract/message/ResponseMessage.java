package floe.contract.message;

/**
 * A raw response.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the body; empty when there is none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are never compared
public record ResponseMessage(int status, Headers headers, byte[] body) {

  /** Returns the status only: headers and body may hold secrets. */
  @Override
  public String toString() {
    return "response " + status;
  }
}
