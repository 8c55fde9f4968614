import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long pages of long lists take against those of short ones. The rows are written past
 * the server, as its own requests would have left them. A change between any two requests keeps a
 * database from answering with its last result.
 */
public final class ListBenchmark {

  private static final int REQUESTS = 600;
  private static final int SHORT = 1_000;
  private static final String LIST = "/v1/files/";
  private static final String BUYER = "/v1/customer-portal/downloadables/";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final Connection database;

  private ListBenchmark(String api, Connection database) {
    this.api = api;
    this.database = database;
  }

  /** Arguments: the API, JDBC URL, user, files (1000000), downloadables (200000). */
  public static void main(String[] arguments) throws Exception {
    int files = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000_000;
    int downloadables = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 200_000;
    try (Connection database = DriverManager.getConnection(arguments[1], arguments[2], "")) {
      new ListBenchmark(arguments[0], database).run(files, downloadables);
    }
  }

  private record World(
      String organization, String seller, String customer, String buyer, String file) {}

  private void run(int files, int downloadables) throws Exception {
    World small = fill(SHORT, SHORT);
    World large = fill(files, downloadables);
    try (Statement statement = database.createStatement()) {
      statement.execute("analyze");
    }
    for (boolean shown : new boolean[] {false, true}) {
      compare("first page of files", shown, small, large, World::seller, LIST);
      compare("first page of downloadables", shown, small, large, World::buyer, BUYER);
    }
    deep("files, page " + files / 20, large, large.seller(), LIST + "?page=" + files / 20);
    deep("files, page " + files / 10, large, large.seller(), LIST + "?page=" + files / 10);
    deep("files, page after the last", large, large.seller(), LIST + "?page=" + files);
    deep("downloadables, last page", large, large.buyer(), BUYER + "?page=" + downloadables / 10);
  }

  private interface Token {
    String of(World world);
  }

  private void compare(
      String name, boolean shown, World small, World large, Token token, String path)
      throws IOException, InterruptedException {
    double[][] millis = new double[2][REQUESTS];
    for (int i = 0; i < REQUESTS; i++) { // by turns, so that both meet the same machine
      millis[0][i] = get(small, token.of(small), path);
      millis[1][i] = get(large, token.of(large), path);
    }
    Arrays.sort(millis[0]);
    Arrays.sort(millis[1]);
    if (shown) {
      int p50 = REQUESTS / 2;
      int p99 = REQUESTS * 99 / 100;
      System.out.printf(
          "%-28s short: p50 %6.2f p99 %6.2f ms   long: p50 %6.2f p99 %6.2f ms   ratio %.2f, %.2f%n",
          name,
          millis[0][p50],
          millis[0][p99],
          millis[1][p50],
          millis[1][p99],
          millis[1][p50] / millis[0][p50],
          millis[1][p99] / millis[0][p99]);
    }
  }

  private void deep(String name, World world, String token, String path)
      throws IOException, InterruptedException {
    double[] millis = new double[15];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = get(world, token, path);
    }
    Arrays.sort(millis);
    System.out.printf("%-28s long: p50 %6.1f ms, longest %6.1f ms%n", name, millis[7], millis[14]);
  }

  /** Changes a file, and returns how long the page takes. */
  private double get(World world, String token, String path)
      throws IOException, InterruptedException {
    boolean enabled = System.nanoTime() % 2 == 0;
    send("PATCH", "/sandbox/files/" + world.file(), "", "{\"is_enabled\": " + enabled + "}");
    long start = System.nanoTime();
    send("GET", path, token, "");
    return (System.nanoTime() - start) / 1e6;
  }

  private World fill(int files, int downloadables)
      throws IOException, InterruptedException, SQLException {
    String world = send(
        "POST",
        "/sandbox/worlds",
        "",
        "{\"fixtures\": {\"files\": [{\"size\": 9}], \"benefits\": [{\"key\": \"b\"}],"
            + " \"grants\": [{\"benefit\": \"b\", \"to\": \"customer\"}]}}");
    String organization = find(world, "\"organization\":\\{\"id\":\"([^\"]+)");
    String customer = find(world, "\"customer\":\\{\"id\":\"([^\"]+)");
    String file = find(world, "\"files\":\\[\\{[^}]*?\"id\":\"([^\"]+)");
    World made = new World(
        organization,
        find(world, "\"access_token\":\"([^\"]+)"),
        customer,
        find(world, "\"customer\":\\{[^}]*\"session_token\":\"([^\"]+)"),
        file);
    try (Statement statement = database.createStatement()) {
      String numbers = database.getMetaData().getDatabaseProductName().equals("H2")
          ? "system_range(1, %d) n(x)"
          : "generate_series(1, %d) n(x)";
      String time = "timestamp with time zone '2020-01-01 00:00:00Z' + x * interval '1' second";
      statement.execute(
          ("insert into file (id, organization_id, service, name, path, mime_type, size_bytes,"
              + " storage_key, upload_id, storage_state, is_enabled, created_at, is_listed, completion_digest, checksum_etag, last_modified_at)"
              + " select gen_random_uuid(), o.id, 'downloadable', concat('name', x), concat('path/', x), 'text/plain', x,"
              + " concat('key/', x), concat('u', x), 'STORED', true, " + time
              + ", true, repeat('0', 64), '\"e\"', " + time
              + " from " + numbers.formatted(files) + ", organization o where o.id = '"
              + organization + "'"));
      statement.execute("insert into list_count (organization_id, owner_id, id, amount) values ('"
          + organization + "', '" + organization + "', gen_random_uuid(), " + files + ")");
      statement.execute(
          "insert into downloadable (id, grant_id, customer_id, holder_id, benefit_id, file_id,"
              + " position, downloads, created_at, is_listed)"
              + " select gen_random_uuid(), g.id, g.customer_id, g.holder_id, g.benefit_id, f.id, 0, 0, f.created_at, true"
              + " from (select id, created_at from file where organization_id = '" + organization
              + "' and upload_id like 'u%' and id <> '" + file + "' and name like 'name%' limit "
              + downloadables
              + ") f, benefit_grant g where g.customer_id = '" + customer + "'");
      statement.execute("insert into list_count (organization_id, owner_id, id, amount) values ('"
          + organization + "', '" + customer + "', gen_random_uuid(), " + downloadables + ")");
    }
    return made;
  }

  private String send(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + response.body());
    }
    return response.body();
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }
}
