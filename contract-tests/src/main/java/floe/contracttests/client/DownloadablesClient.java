package floe.contracttests.client;

/** The operations on downloadables. */
public record DownloadablesClient(ApiClient api) {
  private static final String DOWNLOADABLES = "/v1/customer-portal/downloadables/";

  /** The same operations with another token. */
  public DownloadablesClient as(String token) {
    return new DownloadablesClient(api.as(token));
  }

  /** The same operations without a token. */
  public DownloadablesClient anonymous() {
    return new DownloadablesClient(api.anonymous());
  }

  /**
   * Operation {@code customer_portal:downloadables:list}; names and values of the query in turn.
   */
  public Exchange list(String... query) {
    return api.send("GET", DOWNLOADABLES + ApiClient.query(query));
  }

  /**
   * Operation {@code customer_portal:downloadables:get}, without a bearer token: the one in the
   * path is the proof.
   */
  public Exchange get(String token) {
    return api.anonymous().send("GET", DOWNLOADABLES + ApiClient.encode(token));
  }

  /** Follows a link as it was handed out, wherever on the API it leads. */
  public Exchange follow(String link) {
    return get(tokenOf(link));
  }

  /** The signed token at the end of a link. */
  public static String tokenOf(String link) {
    int slash = link.lastIndexOf('/');
    return link.substring(slash + 1);
  }
}
