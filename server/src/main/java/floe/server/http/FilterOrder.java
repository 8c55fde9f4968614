package floe.server.http;

import io.micronaut.http.filter.ServerFilterPhase;

/**
 * The order in which a request passes our filters; the lowest sees it first, and its answer last.
 * All come after the framework's filter for CORS, so that pages can read what they refuse.
 */
public final class FilterOrder {

  private static final int FIRST = ServerFilterPhase.SECURITY.order();

  /** Writes what every answer has. */
  static final int COMMON_HEADERS = FIRST;

  /** Refuses bodies of no or too great a length. */
  static final int CONTENT_LENGTH = FIRST + 10;

  /** Refuses what the contract has no operation for. */
  static final int ROUTE = FIRST + 20;

  /** Finds out who calls. */
  public static final int AUTHENTICATION = FIRST + 30;

  /** Checks the request against the contract. */
  public static final int VALIDATION = FIRST + 40;

  private FilterOrder() {}
}
