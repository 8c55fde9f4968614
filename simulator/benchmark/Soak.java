import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uploads files from start to end, lists and reads them, and makes mistakes in between, on several
 * connections at once, and prints the server's live heap and resident memory after every tenth:
 * {@code java Soak.java PORT PID REQUESTS CONNECTIONS}.
 *
 * <p>Exit code 1 when an answer is not the expected one, or when the live heap of the last tenth is
 * larger than that of the second by more than a tenth and 4 MB: by the second tenth everything that
 * is bounded has reached its bound.
 */
public final class Soak {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final byte[] BYTES = "Simulated bytes\n".getBytes(StandardCharsets.UTF_8);
  private static final int TENTHS = 10;
  private static final long SLACK_KB = 4096;

  private final String base;
  private final String checksum;
  private final String create;
  private final AtomicLong sent = new AtomicLong();

  private Soak(String base) throws Exception {
    this.base = base;
    this.checksum =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(BYTES));
    this.create = """
        {"name": "soak.txt", "mime_type": "text/plain", "size": %d, "service": "downloadable", "upload": {"parts": [
         {"number": 1, "chunk_start": 0, "chunk_end": %d, "checksum_sha256_base64": "%s"}]}}
        """.formatted(BYTES.length, BYTES.length, checksum);
  }

  public static void main(String[] args) throws Exception {
    Soak soak = new Soak("http://127.0.0.1:" + args[0]);
    long pid = Long.parseLong(args[1]);
    long requests = Long.parseLong(args[2]);
    long[] heap = new long[TENTHS];
    System.out.println("  requests   live heap, KB   resident, KB   requests a second");
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      long from = System.nanoTime();
      long before = soak.sent.get();
      soak.run(Integer.parseInt(args[3]), requests * (tenth + 1) / TENTHS);
      double rate = (soak.sent.get() - before) / ((System.nanoTime() - from) / 1e9);
      heap[tenth] = liveHeap(pid);
      System.out.printf(
          Locale.ROOT,
          "%10d %15d %14d %19.0f%n",
          soak.sent.get(),
          heap[tenth],
          resident(pid),
          rate);
    }
    if (heap[TENTHS - 1] > heap[1] + heap[1] / 10 + SLACK_KB) {
      System.err.println("memory grows: " + heap[1] + " KB after the second tenth, "
          + heap[TENTHS - 1] + " KB at the end");
      System.exit(1);
    }
    System.out.println("memory is flat");
  }

  /** Goes on until so many requests have been sent in all. */
  private void run(int connections, long until) throws InterruptedException {
    Thread[] threads = new Thread[connections];
    for (int i = 0; i < connections; i++) {
      threads[i] = new Thread(() -> {
        Deque<String> files = new ArrayDeque<>();
        while (sent.get() < until) {
          round(files);
        }
      });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** A file's life, and requests of which nothing comes. */
  private void round(Deque<String> files) {
    String created = send("POST", "/v1/files/", create, 201);
    String id = field(created, "id");
    String uploadId = field(created.substring(created.indexOf("\"upload\"")), "id");
    String path = field(created.substring(created.indexOf("\"upload\"")), "path");
    HttpResponse<String> part = send(
        HttpRequest.newBuilder(URI.create(field(created, "url")))
            .header("x-amz-checksum-sha256", checksum)
            .header("x-amz-sdk-checksum-algorithm", "SHA256")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(BYTES))
            .build(),
        200);
    String etag = part.headers().firstValue("ETag").orElseThrow().replace("\"", "");
    send(
        "POST",
        "/v1/files/" + id + "/uploaded",
        """
        {"id": "%s", "path": "%s", "parts": [{"number": 1, "checksum_etag": "%s", "checksum_sha256_base64": "%s"}]}
        """.formatted(uploadId, path, etag, checksum),
        200);
    if (files.isEmpty()) { // with ten thousand files a page takes as long as ten other requests
      send("GET", "/v1/files/?limit=100&page=" + (1 + sent.get() % 50), "", 200);
      send("GET", "/v1/files/?ids=" + id, "", 200);
    }
    String download = field(send("GET", "/v1/files/" + id + "/download", "", 200), "url");
    send(HttpRequest.newBuilder(URI.create(download)).build(), 200);
    send("PATCH", "/v1/files/" + id, "{\"name\": \"soaked " + id + ".txt\"}", 200);
    send("POST", "/v1/files/", "{\"name\": 7}", 422);
    send("GET", "/nowhere/" + id, "", 404);
    send("DELETE", "/v1/files/00000000-0000-4000-8000-" + id.substring(24), "", 204);
    files.add(id);
    if (files.size() == 4) { // one in four is deleted, the others are left to be forgotten
      send("DELETE", "/v1/files/" + files.remove(), "", 204);
      files.clear();
    }
  }

  private String send(String method, String target, String body, int... statuses) {
    return send(
            HttpRequest.newBuilder(URI.create(base + target))
                .header("Authorization", "Bearer polar_oat_soak")
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body))
                .build(),
            statuses)
        .body();
  }

  private HttpResponse<String> send(HttpRequest request, int... statuses) {
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      sent.incrementAndGet();
      for (int status : statuses) {
        if (response.statusCode() == status) {
          return response;
        }
      }
      System.err.println(request.method() + " " + request.uri().getPath() + ": "
          + response.statusCode() + " " + response.body());
    } catch (IOException | InterruptedException e) {
      System.err.println(request.method() + " " + request.uri().getPath() + ": " + e);
    }
    System.exit(1);
    throw new IllegalStateException("unreachable");
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException(name + " is missing in " + json);
    }
    return matcher.group(1);
  }

  /** What is used after a full collection. */
  private static long liveHeap(long pid) throws Exception {
    run("jcmd", Long.toString(pid), "GC.run");
    Matcher used = Pattern.compile("total .*used (\\d+)K")
        .matcher(run("jcmd", Long.toString(pid), "GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
    }
    return sum;
  }

  private static long resident(long pid) throws Exception {
    return Long.parseLong(run("ps", "-o", "rss=", "-p", Long.toString(pid)).strip());
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + text);
    }
    return text;
  }
}
