package floe.contracttests.finding;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes exchanges as a shell script that sends the same requests in a new world. Values of an
 * answer that a later request used are read from the new answer, so the script can be run again and
 * again. It needs curl and jq.
 */
public final class CurlScript {
  private static final int SHORTEST = 12;
  private static final int MAX_BODY = 20_000;
  private static final String QUOTE = "'";

  private final StringBuilder script = new StringBuilder();
  private final Map<String, String> known = new LinkedHashMap<>();

  private CurlScript() {}

  /**
   * Returns the script for a sequence.
   *
   * @param exchanges in order
   * @param secrets tokens and ids of the world, by their jq path in the answer that created it;
   *     empty when they were given
   */
  public static String of(List<Exchange> exchanges, Map<String, String> secrets) {
    return of(exchanges, secrets, Map.of());
  }

  /**
   * Returns the script for a sequence, with comments between its requests.
   *
   * @param exchanges in order
   * @param secrets tokens and ids of the world, by the jq path in the answer that made it; empty
   *     when they were given
   * @param headings the comments, by the index of the exchange that each stands before; one after
   *     the last exchange ends the script
   */
  public static String of(
      List<Exchange> exchanges, Map<String, String> secrets, Map<Integer, String> headings) {
    return of(exchanges, secrets.isEmpty() ? List.of() : List.of(secrets), Map.of(), headings);
  }

  /**
   * Returns the script for a sequence in several worlds, with comments between its requests.
   *
   * @param worlds of each world, tokens and ids by the jq path in the answer that made it; a world
   *     of which nothing is sent is left out
   * @param given tokens that were given to the checker, and the variables that stand for them
   */
  public static String of(
      List<Exchange> exchanges,
      List<Map<String, String>> worlds,
      Map<String, String> given,
      Map<Integer, String> headings) {
    CurlScript script = new CurlScript();
    script.known.putAll(given);
    exchanges.stream().findFirst().ifPresent(first -> script.start(first, exchanges, worlds));
    for (int i = 0; i < exchanges.size(); i++) {
      Optional.ofNullable(headings.get(i)).ifPresent(script::comment);
      script.add(i + 1, exchanges.get(i));
    }
    Optional.ofNullable(headings.get(exchanges.size())).ifPresent(script::comment);
    return script.script.toString();
  }

  private void start(Exchange first, List<Exchange> exchanges, List<Map<String, String>> worlds) {
    script.append("API=").append(first.request().base()).append('\n');
    known.put(first.request().base().toString(), "$API");
    int number = 0;
    for (Map<String, String> secrets : worlds) {
      if (worlds.size() == 1 || secrets.values().stream().anyMatch(one -> isSent(exchanges, one))) {
        String answer = number == 0 ? "R0" : "W" + number;
        script
            .append(answer)
            .append(
                "=$(curl -sS -X POST \"$API/sandbox/worlds\" -H 'Content-Type: application/json' -d '{}')\n");
        secrets.forEach(
            (path, secret) -> learn(secret, "$(jq -r '" + path + "' <<<\"$" + answer + "\")"));
        number++;
      }
    }
  }

  private static boolean isSent(List<Exchange> exchanges, String text) {
    return text.length() >= SHORTEST
        && exchanges.stream()
            .map(Exchange::request)
            .anyMatch(request -> request.target().contains(text)
                || request.headers().first("Authorization").orElse("").contains(text)
                || (request.body().length < MAX_BODY
                    && new String(request.body(), StandardCharsets.UTF_8).contains(text)));
  }

  private void learn(String text, String expression) {
    if (text.length() >= SHORTEST) {
      known.putIfAbsent(text, expression);
    }
  }

  private void comment(String text) {
    text.lines().forEach(line -> script.append("# ").append(line).append('\n'));
  }

  private void add(int number, Exchange exchange) {
    StringBuilder line =
        new StringBuilder("R").append(number).append("=$(curl -sS -D h").append(number);
    line.append(" -X ")
        .append(exchange.request().method())
        .append(' ')
        .append(quoted(exchange.request().url()));
    exchange
        .request()
        .headers()
        .asMap()
        .forEach((name, values) ->
            values.forEach(value -> line.append(" -H ").append(quoted(name + ": " + value))));
    boolean typed = exchange.request().headers().first("Content-Type").isPresent();
    byte[] body = exchange.request().body();
    if (body.length > 0) {
      line.append(typed ? "" : " -H 'Content-Type:'").append(" --data-binary ").append(body(body));
    }
    script
        .append(line)
        .append(")  # ")
        .append(exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status()))
        .append('\n');
    learn(number, exchange);
  }

  private String body(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String line = text.substring(0, Math.max(0, text.indexOf('\n')));
    if (body.length > MAX_BODY
        && !line.isEmpty()
        && text.equals(
            (line + "\n").repeat(body.length / line.length() + 1).substring(0, text.length()))) {
      return "@<(yes " + quoted(line) + " | head -c " + body.length + ")";
    }
    boolean shown =
        text.indexOf('\0') < 0 && Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8));
    return shown
        ? quoted(text)
        : "@<(base64 -d <<<" + Base64.getEncoder().encodeToString(body) + ")";
  }

  private void learn(int number, Exchange exchange) {
    leaves("", exchange.json(), number);
    Optional<String> etag =
        exchange.header("ETag").filter(text -> exchange.request().method().equals("PUT"));
    etag.ifPresent(text -> learn(
        text.replace("\"", ""), "$(sed -n 's/^etag: \"\\(.*\\)\".*/\\1/Ip' h" + number + ")"));
    exchange
        .header("Location")
        .ifPresent(text ->
            learn(text, "$(sed -n 's/^location: \\(.*\\)/\\1/Ip' h" + number + " | tr -d '\\r')"));
  }

  private void leaves(String path, JsonNode node, int number) {
    if (node.isObject()) {
      node.properties()
          .forEach(member -> leaves(path + "." + member.getKey(), member.getValue(), number));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(path + "[" + i + "]", node.path(i), number);
      }
    } else if (node.isTextual() && path.matches(".*\\.(id|url|path|token|public_url)")) {
      learn(node.textValue(), "$(jq -r '" + path + "' <<<\"$R" + number + "\")");
    }
  }

  /**
   * Returns a text quoted for the shell, in which known values are replaced by expressions, the
   * longest first.
   */
  private String quoted(String text) {
    List<Map.Entry<String, String>> sorted = new ArrayList<>(known.entrySet());
    sorted.sort(
        (one, other) -> Integer.compare(other.getKey().length(), one.getKey().length()));
    return quoted(text, sorted, 0);
  }

  private static String quoted(String text, List<Map.Entry<String, String>> sorted, int from) {
    for (int i = from; i < sorted.size(); i++) {
      int at = text.indexOf(sorted.get(i).getKey());
      if (at >= 0) {
        return quoted(text.substring(0, at), sorted, i) + "\"" + sorted.get(i).getValue() + "\""
            + quoted(text.substring(at + sorted.get(i).getKey().length()), sorted, i);
      }
    }
    return text.isEmpty() ? "" : QUOTE + text.replace(QUOTE, "'\\''") + QUOTE;
  }
}
