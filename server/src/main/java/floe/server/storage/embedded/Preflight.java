package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser's question whether a page may send a request. S3 answers it from the bucket's rules
 * alone; without the query the engine does so too, where it would else refuse an expired URL in a
 * way that browsers hide from the page.
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
