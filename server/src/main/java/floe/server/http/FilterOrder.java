package floe.server.http;

import io.micronaut.http.filter.ServerFilterPhase;

/**
 * The order in which a request passes our filters. The lowest sees the request first, and its
 * response last. All come after the framework's filter for CORS, so that pages can read their
 * refusals.
 */
public final class FilterOrder {

  private static final int FIRST = ServerFilterPhase.SECURITY.order();

  /** Writes the headers that every response has. */
  static final int COMMON_HEADERS = FIRST;

  /** Refuses bodies without a length, and bodies that are too long. */
  static final int CONTENT_LENGTH = FIRST + 10;

  /** Refuses requests that the contract has no operation for. */
  static final int ROUTE = FIRST + 20;

  /** Finds the caller. */
  public static final int AUTHENTICATION = FIRST + 30;

  /** Checks the request against the contract. */
  public static final int VALIDATION = FIRST + 40;

  private FilterOrder() {}
}
