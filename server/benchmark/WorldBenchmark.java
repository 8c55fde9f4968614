import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures what a test pays for a world: one request at a time, from request to response. */
public final class WorldBenchmark {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String WORLDS = "/sandbox/worlds";
  private static final String FIXTURES =
      "{\"fixtures\": {\"files\": [{\"size\": 1024, \"count\": 3}], \"benefits\": [{\"key\": \"b\"}],"
          + " \"grants\": [{\"benefit\": \"b\", \"to\": \"customer\"}]}}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;

  private WorldBenchmark(String api) {
    this.api = api;
  }

  /** Arguments: the address of the API, and how many worlds to make (default 1000). */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int worlds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    WorldBenchmark benchmark = new WorldBenchmark(arguments[0]);
    benchmark.round(worlds, false); // warms up
    benchmark.round(worlds, true);
  }

  private void round(int worlds, boolean shown) throws IOException, InterruptedException {
    List<String> plain = new ArrayList<>();
    measure("make a world", worlds, shown, i -> plain.add(id(send("POST", WORLDS, "{}"))));
    measure("delete it", worlds, shown, i -> send("DELETE", WORLDS + "/" + plain.get(i), ""));
    int few = Math.max(1, worlds / 10);
    List<String> full = new ArrayList<>();
    measure(
        "make one with 3 files and a grant",
        few,
        shown,
        i -> full.add(id(send("POST", WORLDS, FIXTURES))));
    List<String> snapshots = new ArrayList<>();
    measure(
        "make a snapshot of it",
        few,
        shown,
        i -> snapshots.add(id(send("POST", WORLDS + "/" + full.get(i) + "/snapshots", "{}"))));
    measure(
        "restore the snapshot",
        few,
        shown,
        i -> send(
            "POST",
            WORLDS + "/" + full.get(i) + "/snapshots/" + snapshots.get(i) + "/restore",
            ""));
    measure("reset it", few, shown, i -> send("POST", WORLDS + "/" + full.get(i) + "/reset", ""));
    measure("delete it", few, shown, i -> send("DELETE", WORLDS + "/" + full.get(i), ""));
  }

  private interface Step {
    void run(int number) throws IOException, InterruptedException;
  }

  private static void measure(String name, int times, boolean shown, Step step)
      throws IOException, InterruptedException {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      step.run(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    if (shown) {
      System.out.printf(
          "%-36s median %7.2f ms   99%% %7.2f ms%n",
          name, millis[times / 2], millis[times * 99 / 100]);
    }
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    var response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + response.body());
    }
    return response.body();
  }

  private static String id(String created) {
    Matcher matcher = ID.matcher(created);
    if (!matcher.find()) {
      throw new IllegalStateException("no id in " + created);
    }
    return matcher.group(1);
  }
}
