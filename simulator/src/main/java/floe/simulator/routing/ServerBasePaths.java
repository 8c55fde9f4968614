package floe.simulator.routing;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the base paths of a document's servers, e.g. {@code /api/v2}, which clients may keep in
 * their URLs.
 */
final class ServerBasePaths {
  private static final Pattern URL =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/]*)?(/[^?#]*[^/?#])/?");

  private ServerBasePaths() {}

  static List<String> of(Contract contract) {
    List<String> basePaths = new ArrayList<>();
    for (JsonNode server : contract.document().path("servers")) {
      String url = server.path("url").asText();
      for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
        url = url.replace(
            "{" + variable.getKey() + "}", variable.getValue().path("default").asText());
      }
      Matcher matcher = URL.matcher(url);
      if (matcher.matches()) {
        basePaths.add(matcher.group(1));
      }
    }
    return basePaths;
  }
}
