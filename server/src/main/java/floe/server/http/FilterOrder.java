package floe.server.http;

/** The order in which a request passes the filters; the lowest sees it first, and its answer last. */
public final class FilterOrder {

  /** Writes what every answer has. */
  static final int COMMON_HEADERS = -400;

  /** Refuses bodies of no or too great a length. */
  static final int CONTENT_LENGTH = -300;

  /** Refuses what the contract has no operation for. */
  static final int ROUTE = -200;

  /** Finds out who calls. */
  public static final int AUTHENTICATION = -100;

  /** Checks the request against the contract. */
  public static final int VALIDATION = 0;

  private FilterOrder() {}
}
