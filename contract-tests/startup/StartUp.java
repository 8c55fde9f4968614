import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures from the start of a process to its first 200 on /health: the server and an empty
 * application in turn, so that both see the same machine.
 *
 * <p>Arguments: the server's jar, the empty application's jar, how often to start each.
 */
final class StartUp {
  private static final long TIMEOUT_NANOS = 120_000_000_000L;
  private static final byte[] REQUEST =
      "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private StartUp() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int starts = Integer.parseInt(arguments[2]);
    double[] server = new double[starts];
    double[] empty = new double[starts];
    for (int i = -1; i < starts; i++) {
      int port = freePort();
      double floe = start(
          arguments[0], port, List.of("--port", "" + port, "--store-port", "0", "--ephemeral"));
      double bare = start(arguments[1], port, List.of("-micronaut.server.port=" + port));
      if (i >= 0) { // the first of each fills the machine's caches
        server[i] = floe;
        empty[i] = bare;
      }
    }
    System.out.printf(
        "JDK %s, %d starts each, median (least to most) to the first 200%n",
        Runtime.version(), starts);
    System.out.printf("floe-server        %s%n", summary(server));
    System.out.printf("empty Micronaut    %s%n", summary(empty));
    System.out.printf("ratio of medians   %.2f%n", median(server) / median(empty));
  }

  private static double start(String jar, int port, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar));
    command.addAll(flags);
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectErrorStream(true);
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      while (!serves(port)) {
        if (!process.isAlive() || System.nanoTime() - begin > TIMEOUT_NANOS) {
          throw new IllegalStateException(jar + " does not serve");
        }
        Thread.sleep(5);
      }
      return (System.nanoTime() - begin) / 1e6;
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean serves(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(REQUEST);
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String summary(double[] millis) {
    return String.format(
        "%6.0f ms (%.0f to %.0f)",
        median(millis),
        Arrays.stream(millis).min().orElseThrow(),
        Arrays.stream(millis).max().orElseThrow());
  }

  private static double median(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
