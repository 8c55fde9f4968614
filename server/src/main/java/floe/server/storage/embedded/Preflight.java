package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CORS preflight request, without its query. S3 answers a preflight by the rules of the bucket
 * alone. The engine does the same only when there is no query; otherwise it refuses an expired URL,
 * and browsers hide the reason from the page.
 */
final class Preflight extends HttpServletRequestWrapper {
  static final String METHOD = "OPTIONS";

  Preflight(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }
}
