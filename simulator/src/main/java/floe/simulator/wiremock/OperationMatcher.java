package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;

/** Matches a request to a stub's operation by method and path alone. */
final class OperationMatcher extends RequestMatcherExtension {
  static final String NAME = "floe-operation";

  private final StubRouter router;

  OperationMatcher(StubRouter router) {
    this.router = router;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public MatchResult match(Request request, Parameters parameters) {
    if (parameters.containsKey("stub")) {
      return router.name(request).equals(parameters.getString("stub"))
          ? new LastResort()
          : MatchResult.noMatch();
    }
    boolean matches = router.name(request).equals(parameters.getString("operation"));
    return matches
        ? MatchResult.exactMatch()
        : new NearMiss(request, parameters.getString("method"), parameters.getString("path"));
  }

  /** A match that is listed last among near misses. */
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

  /** The distance of a request from an operation, computed only for near misses. */
  private static final class NearMiss extends MatchResult {
    private final Request request;
    private final String method;
    private final String path;

    NearMiss(Request request, String method, String path) {
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
      String[] expected = path.split("/", -1);
      String[] actual = StubRouter.path(request.getUrl()).split("/", -1);
      double same = 0;
      for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
        same += expected[i].equals(actual[i])
            ? 1
            : expected[i].startsWith("{") && !actual[i].isEmpty() ? 0.8 : 0;
      }
      double path = 1 - same / Math.max(1, Math.max(expected.length, actual.length));
      double method = request.getMethod().getName().equals(this.method) ? 0 : 0.2;
      return Math.min(1, 0.05 + 0.75 * path + method);
    }
  }
}
