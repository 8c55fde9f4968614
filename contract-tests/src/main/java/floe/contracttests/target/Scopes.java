package floe.contracttests.target;

import java.util.List;

/** The scopes of access tokens. */
public final class Scopes {
  public static final String FILES_READ = "files:read";
  public static final String FILES_WRITE = "files:write";
  public static final String CUSTOMERS_READ = "customers:read";
  public static final String CUSTOMERS_WRITE = "customers:write";
  public static final String CUSTOMER_SESSIONS_WRITE = "customer_sessions:write";
  public static final String BENEFITS_READ = "benefits:read";
  public static final String BENEFITS_WRITE = "benefits:write";

  /** Every scope of an access token. */
  public static final List<String> ALL = List.of(
      FILES_READ,
      FILES_WRITE,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      CUSTOMER_SESSIONS_WRITE,
      BENEFITS_READ,
      BENEFITS_WRITE);

  private Scopes() {}
}
