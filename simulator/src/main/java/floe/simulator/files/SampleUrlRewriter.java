package floe.simulator.files;

import floe.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replaces the URLs of the real server and its store in the documents' examples by URLs of the
 * simulator.
 */
final class SampleUrlRewriter {
  private static final String LOCAL_HOST = "http://127.0.0.1:";
  private static final String SERVER = LOCAL_HOST + "8080";
  private static final String STORE = LOCAL_HOST + "9000/";
  private static final SimulatedResponse NOTHING =
      SimulatedResponse.of(204, List.of(), new byte[0]);
  private static final byte[] LOCAL_HOST_BYTES = LOCAL_HOST.getBytes(StandardCharsets.US_ASCII);

  private volatile Rewritten last = new Rewritten(NOTHING, "", NOTHING);

  private record Rewritten(SimulatedResponse response, String base, SimulatedResponse rewritten) {}

  /**
   * Rewrites the sample URLs of a response. The last result is cached, because the same response is
   * often sent again.
   */
  @SuppressWarnings("ReferenceEquality") // the same object, not an equal one
  SimulatedResponse rewrite(SimulatedResponse response, String base) {
    Rewritten known = last;
    if (known.response() == response && known.base().equals(base)) {
      return known.rewritten();
    }
    SimulatedResponse rewritten = rewriteUrls(response, base);
    last = new Rewritten(response, base, rewritten);
    return rewritten;
  }

  private static SimulatedResponse rewriteUrls(SimulatedResponse response, String base) {
    boolean named = contains(response.body());
    boolean redirects =
        response.headers().stream().anyMatch(header -> header.getValue().startsWith(LOCAL_HOST));
    if (!named && !redirects) {
      return response;
    }
    List<Map.Entry<String, String>> headers = response.headers().stream()
        .map(header -> Map.entry(header.getKey(), rewrite(header.getValue(), base)))
        .toList();
    byte[] body = named
        ? rewrite(new String(response.body(), StandardCharsets.UTF_8), base)
            .getBytes(StandardCharsets.UTF_8)
        : response.body();
    return new SimulatedResponse(
        response.status(),
        headers,
        body,
        response.violations(),
        response.delay(),
        response.connectionFault());
  }

  private static String rewrite(String text, String base) {
    return base.equals(SERVER)
        ? text.replace(STORE, base + SampleStore.PREFIX)
        : text.replace(SERVER, base).replace(STORE, base + SampleStore.PREFIX);
  }

  private static boolean contains(byte[] body) {
    int last = body.length - LOCAL_HOST_BYTES.length;
    for (int i = 0; i <= last; i++) {
      if (body[i] == LOCAL_HOST_BYTES[0]
          && Arrays.equals(
              body, i, i + LOCAL_HOST_BYTES.length, LOCAL_HOST_BYTES, 0, LOCAL_HOST_BYTES.length)) {
        return true;
      }
    }
    return false;
  }
}
