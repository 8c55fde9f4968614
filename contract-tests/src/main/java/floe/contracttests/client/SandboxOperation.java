package floe.contracttests.client;

import java.util.Locale;

/** The operations of the control API, as {@link RawSandboxClient} sends them. */
public enum SandboxOperation {
  WORLDS_LIST("GET", "/sandbox/worlds"),
  WORLDS_CREATE("POST", "/sandbox/worlds"),
  WORLDS_GET("GET", "/sandbox/worlds/{}"),
  WORLDS_DELETE("DELETE", "/sandbox/worlds/{}"),
  WORLDS_RESET("POST", "/sandbox/worlds/{}/reset"),
  FIXTURES_CREATE("POST", "/sandbox/worlds/{}/fixtures"),
  SNAPSHOTS_LIST("GET", "/sandbox/worlds/{}/snapshots"),
  SNAPSHOTS_CREATE("POST", "/sandbox/worlds/{}/snapshots"),
  SNAPSHOTS_DELETE("DELETE", "/sandbox/worlds/{}/snapshots/{}"),
  SNAPSHOTS_RESTORE("POST", "/sandbox/worlds/{}/snapshots/{}/restore"),
  CLOCK_GET("GET", "/sandbox/worlds/{}/clock"),
  CLOCK_SET("PUT", "/sandbox/worlds/{}/clock"),
  CLOCK_RESET("DELETE", "/sandbox/worlds/{}/clock"),
  FAULTS_CREATE("POST", "/sandbox/worlds/{}/faults"),
  FAULTS_LIST("GET", "/sandbox/worlds/{}/faults"),
  FAULTS_CLEAR("DELETE", "/sandbox/worlds/{}/faults"),
  FAULTS_DELETE("DELETE", "/sandbox/worlds/{}/faults/{}"),
  RATE_LIMIT_GET("GET", "/sandbox/worlds/{}/rate-limit"),
  RATE_LIMIT_SET("PUT", "/sandbox/worlds/{}/rate-limit"),
  RATE_LIMIT_DELETE("DELETE", "/sandbox/worlds/{}/rate-limit"),
  REQUESTS_LIST("GET", "/sandbox/worlds/{}/requests"),
  REQUESTS_STREAM("GET", "/sandbox/worlds/{}/requests/stream"),
  REQUESTS_UNASSIGNED("GET", "/sandbox/requests"),
  GRANTS_CREATE("POST", "/sandbox/grants"),
  GRANTS_REVOKE("DELETE", "/sandbox/grants/{}"),
  SANDBOX_FILES_UPDATE("PATCH", "/sandbox/files/{}"),
  HEALTH_GET("GET", "/health"),
  HEALTH_LIVE("GET", "/health/live"),
  HEALTH_READY("GET", "/health/ready");

  private final String method;
  private final String path;

  SandboxOperation(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /** Returns the HTTP method. */
  String method() {
    return method;
  }

  /** Returns the path with these ids, percent-encoded, in the places of its parameters. */
  String path(String... ids) {
    String filled = path;
    for (String id : ids) {
      filled = filled.replaceFirst("\\{}", ApiClient.encode(id).replace("$", "\\$"));
    }
    if (filled.contains("{}")) {
      throw new IllegalArgumentException(name().toLowerCase(Locale.ROOT) + " needs more ids");
    }
    return filled;
  }
}
