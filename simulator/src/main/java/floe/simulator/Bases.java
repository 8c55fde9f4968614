package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths below which a document's servers serve, e.g. {@code /api/v2}: clients may leave them in
 * their URLs.
 */
final class Bases {
  private static final Pattern URL =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/]*)?(/[^?#]*[^/?#])/?");

  private Bases() {}

  static List<String> of(Contract contract) {
    List<String> bases = new ArrayList<>();
    for (JsonNode server : contract.document().path("servers")) {
      String url = server.path("url").asText();
      for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
        url = url.replace(
            "{" + variable.getKey() + "}", variable.getValue().path("default").asText());
      }
      Matcher matcher = URL.matcher(url);
      if (matcher.matches()) {
        bases.add(matcher.group(1));
      }
    }
    return bases;
  }
}
