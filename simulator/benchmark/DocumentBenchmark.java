import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast the packaged simulator starts with a document, and how many of its operations
 * it answers with a valid response: {@code java DocumentBenchmark JAVA JAR FILE RUNS [OPTION...]}.
 * Every operation is requested twice, with the required parts only and with all parts. Exit code 1
 * when fewer than 98 % have a declared status below 400 and a valid body.
 */
public final class DocumentBenchmark {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int MIN_PERCENT = 98;
  private static final int MAX_LINES = 40;

  private final Contract contract;
  private final RequestGenerator requests;
  private final List<String> command;

  private DocumentBenchmark(Contract contract, List<String> command) {
    this.contract = contract;
    this.requests = new RequestGenerator(contract);
    this.command = command;
  }

  public static void main(String[] args) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(args[0], "-jar", args[1], "--spec", args[2], "--seed", "1"));
    command.addAll(Arrays.asList(args).subList(4, args.length));
    System.exit(new DocumentBenchmark(Contract.load(Path.of(args[2])), command)
        .run(Integer.parseInt(args[3])));
  }

  private int run(int runs) throws Exception {
    Operation first = contract.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .findFirst()
        .orElse(contract.operations().get(0));
    long[] millis = new long[runs];
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      int port = freePort();
      long from = System.nanoTime();
      Process process = new ProcessBuilder(with(command, "--port", Integer.toString(port)))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      try {
        await(process, requests.generate(first, port, false));
        millis[i] = (System.nanoTime() - from) / 1_000_000;
        if (i == runs - 1) {
          contract.operations().forEach(operation -> check(operation, port, failed));
        }
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    Arrays.sort(millis);
    int all = contract.operations().size();
    int valid = all - failed.size();
    System.out.printf(
        Locale.ROOT,
        "start to first answer: %d ms (median of %d, %d to %d)%n",
        millis[runs / 2],
        runs,
        millis[0],
        millis[runs - 1]);
    System.out.printf(
        Locale.ROOT,
        "well answered: %d of %d operations (%.1f %%)%n",
        valid,
        all,
        100.0 * valid / all);
    failed.stream().limit(MAX_LINES).forEach(line -> System.out.println("  " + line));
    return valid * 100 >= all * MIN_PERCENT ? 0 : 1;
  }

  private void check(Operation operation, int port, List<String> failed) {
    for (boolean everything : List.of(false, true)) {
      String problem;
      try {
        HttpResponse<byte[]> response = HTTP.send(
            requests.generate(operation, port, everything),
            HttpResponse.BodyHandlers.ofByteArray());
        List<Fault> faults = operation.validateResponse(new ResponseMessage(
            response.statusCode(), Headers.of(response.headers().map()), response.body()));
        String text = new String(response.body(), StandardCharsets.UTF_8);
        problem = !faults.isEmpty()
            ? faults.get(0).toString()
            : response.statusCode() >= 400 ? text.substring(0, Math.min(300, text.length())) : "";
        problem = problem.isEmpty() ? "" : response.statusCode() + " " + problem;
      } catch (IOException | InterruptedException | RuntimeException e) {
        problem = e.toString();
      }
      if (!problem.isEmpty()) {
        failed.add(operation.id() + (everything ? " with everything: " : ": ") + problem);
        return;
      }
    }
  }

  private static void await(Process process, HttpRequest request) throws InterruptedException {
    while (process.isAlive()) {
      try {
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400) {
          return;
        }
        throw new IllegalStateException(
            request.method() + " " + request.uri().getPath() + " is rejected");
      } catch (IOException e) {
        Thread.sleep(10); // the port is not open yet
      }
    }
    throw new IllegalStateException("the simulator has ended with " + process.exitValue());
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
