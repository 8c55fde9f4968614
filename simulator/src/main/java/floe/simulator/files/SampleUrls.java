package floe.simulator.files;

import floe.simulator.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The documents' examples name the real server and its store on this machine; answers name the
 * simulator instead.
 */
final class SampleUrls {
  private static final String HERE = "http://127.0.0.1:";
  private static final String SERVER = HERE + "8080";
  private static final String STORE = HERE + "9000/";
  private static final byte[] MARK = HERE.getBytes(StandardCharsets.US_ASCII);
  static final String PATH = Store.PREFIX + "samples/";

  private SampleUrls() {}

  static Answer local(Answer answer, String base) {
    boolean named = contains(answer.body());
    boolean redirects =
        answer.headers().stream().anyMatch(header -> header.getValue().startsWith(HERE));
    if (!named && !redirects) {
      return answer;
    }
    List<Map.Entry<String, String>> headers = answer.headers().stream()
        .map(header -> Map.entry(header.getKey(), local(header.getValue(), base)))
        .toList();
    byte[] body = named
        ? local(new String(answer.body(), StandardCharsets.UTF_8), base)
            .getBytes(StandardCharsets.UTF_8)
        : answer.body();
    return new Answer(
        answer.status(), headers, body, answer.remarks(), answer.delay(), answer.breakage());
  }

  private static String local(String text, String base) {
    return base.equals(SERVER)
        ? text.replace(STORE, base + PATH)
        : text.replace(SERVER, base).replace(STORE, base + PATH);
  }

  private static boolean contains(byte[] body) {
    int last = body.length - MARK.length;
    for (int i = 0; i <= last; i++) {
      if (body[i] == MARK[0] && Arrays.equals(body, i, i + MARK.length, MARK, 0, MARK.length)) {
        return true;
      }
    }
    return false;
  }
}
