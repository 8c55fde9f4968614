package floe.contract.message;

/**
 * A response as it arrived.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body empty when there is none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
public record ResponseMessage(int status, Headers headers, byte[] body) {

  /** Names the status only: body and headers may hold secrets. */
  @Override
  public String toString() {
    return "response " + status;
  }
}
