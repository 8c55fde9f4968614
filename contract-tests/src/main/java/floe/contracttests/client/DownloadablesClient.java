package floe.contracttests.client;

/** The operations on downloadables. */
public record DownloadablesClient(ApiClient api) {
  private static final String DOWNLOADABLES = "/v1/customer-portal/downloadables/";

  /** Returns the same operations with another token. */
  public DownloadablesClient as(String token) {
    return new DownloadablesClient(api.as(token));
  }

  /** Returns the same operations without a token. */
  public DownloadablesClient anonymous() {
    return new DownloadablesClient(api.anonymous());
  }

  /**
   * Calls operation {@code customer_portal:downloadables:list}; the query has names and values in
   * turn.
   */
  public Exchange list(String... query) {
    return api.send("GET", DOWNLOADABLES + ApiClient.query(query));
  }

  /**
   * Calls operation {@code customer_portal:downloadables:get} without a bearer token: the path has
   * a signed one.
   */
  public Exchange get(String token) {
    return api.anonymous().send("GET", DOWNLOADABLES + ApiClient.encode(token));
  }

  /** Follows a link of a downloadable. */
  public Exchange follow(String link) {
    return get(tokenOf(link));
  }

  /** Returns the signed token at the end of a link. */
  public static String tokenOf(String link) {
    int slash = link.lastIndexOf('/');
    return link.substring(slash + 1);
  }
}
