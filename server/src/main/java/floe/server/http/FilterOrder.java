package floe.server.http;

import io.micronaut.http.filter.ServerFilterPhase;

/**
 * The order in which a request passes our filters. The lowest sees the request first, and its
 * response last. All that refuse come after the framework's filter for CORS, so that pages can read
 * their refusals.
 */
public final class FilterOrder {

  /** Gives the request its id, before the filter for CORS, which answers by itself. */
  static final int REQUEST_TRACE = ServerFilterPhase.FIRST.order();

  /** Writes into the journal how the request was answered. */
  public static final int JOURNAL = REQUEST_TRACE + 1;

  /** Measures how long the request takes. */
  public static final int METRICS = REQUEST_TRACE + 1;

  /** Guards the control API, before the filter for CORS, which would let any page call it. */
  public static final int CONTROL_API = REQUEST_TRACE + 2;

  private static final int FIRST = ServerFilterPhase.SECURITY.order();

  /** Writes the headers that every response has. */
  static final int COMMON_HEADERS = FIRST;

  /** Refuses bodies without a length, and bodies that are too long. */
  static final int CONTENT_LENGTH = FIRST + 10;

  /** Refuses requests that the contract has no operation for. */
  static final int ROUTE = FIRST + 20;

  /** Refuses requests while the database does not answer. */
  static final int AVAILABILITY = FIRST + 23;

  /** Reads {@code Prefer}, and applies its delay and connection fault to the response. */
  public static final int PREFERENCES = FIRST + 25;

  /** Finds the caller. */
  public static final int AUTHENTICATION = FIRST + 30;

  /** Refuses callers that have used up their rate limit. */
  public static final int RATE_LIMIT = FIRST + 40;

  /** Refuses callers that the operation does not allow. */
  public static final int AUTHORIZATION = FIRST + 50;

  /** Applies the fault rules of the caller's world. */
  public static final int FAULTS = FIRST + 60;

  /** Checks the request against the contract. */
  public static final int VALIDATION = FIRST + 70;

  /** Answers with the declared response that the client prefers. */
  public static final int PREFERRED_RESPONSE = FIRST + 80;

  private FilterOrder() {}
}
