package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;

/**
 * Matches a request to the operation that a stub stands for; nothing of it but method and path
 * counts.
 */
final class FloeMatcher extends RequestMatcherExtension {
  static final String NAME = "floe-operation";

  private final Routing routing;

  FloeMatcher(Routing routing) {
    this.routing = routing;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public MatchResult match(Request request, Parameters parameters) {
    if (parameters.containsKey("stub")) {
      return routing.name(request).equals(parameters.getString("stub"))
          ? new LastResort()
          : MatchResult.noMatch();
    }
    boolean matches = routing.name(request).equals(parameters.getString("operation"));
    return matches
        ? MatchResult.exactMatch()
        : new Miss(request, parameters.getString("method"), parameters.getString("path"));
  }

  /** Matches, and yet is the last thing to show to those who look for near misses. */
  private static final class LastResort extends MatchResult {
    @Override
    public boolean isExactMatch() {
      return true;
    }

    @Override
    public double getDistance() {
      return 1;
    }
  }

  /** How far a request is from an operation, worked out only when somebody asks for near misses. */
  private static final class Miss extends MatchResult {
    private final Request request;
    private final String method;
    private final String path;

    Miss(Request request, String method, String path) {
      this.request = request;
      this.method = method;
      this.path = path;
    }

    @Override
    public boolean isExactMatch() {
      return false;
    }

    @Override
    public double getDistance() {
      String[] wanted = path.split("/", -1);
      String[] actual = Routing.path(request.getUrl()).split("/", -1);
      double same = 0;
      for (int i = 0; i < Math.min(wanted.length, actual.length); i++) {
        same += wanted[i].equals(actual[i])
            ? 1
            : wanted[i].startsWith("{") && !actual[i].isEmpty() ? 0.8 : 0;
      }
      double path = 1 - same / Math.max(1, Math.max(wanted.length, actual.length));
      double method = request.getMethod().getName().equals(this.method) ? 0 : 0.2;
      return Math.min(1, 0.05 + 0.75 * path + method);
    }
  }
}
