import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends one request repeatedly over persistent connections, and prints how many per second were
 * answered with the expected status after the warm-up: {@code java Load.java PORT METHOD TARGET
 * STATUS WARM_UP_SECONDS SECONDS CONNECTIONS [BODY_FILE]}. Another status ends it with exit code 1.
 */
public final class Load {
  private static final LongAdder DONE = new LongAdder();
  private static final AtomicBoolean STOP = new AtomicBoolean();

  private Load() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    byte[] body = args.length > 7 ? Files.readAllBytes(Path.of(args[7])) : new byte[0];
    String head = args[1] + " " + args[2] + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
        + "\r\nAuthorization: Bearer polar_oat_benchmark\r\nAccept: application/json\r\n"
        + (body.length > 0
            ? "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
            : "")
        + "\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    int status = Integer.parseInt(args[3]);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[6]); i++) {
      threads.add(new Thread(() -> run(port, request, status)));
    }
    threads.forEach(Thread::start);
    Thread.sleep(1000L * Integer.parseInt(args[4]));
    long before = DONE.sum();
    long from = System.nanoTime();
    Thread.sleep(1000L * Integer.parseInt(args[5]));
    double rate = (DONE.sum() - before) / ((System.nanoTime() - from) / 1e9);
    STOP.set(true);
    if (rate == 0) {
      throw new IllegalStateException("nothing was answered");
    }
    System.out.printf(Locale.ROOT, "%.0f%n", rate);
    System.exit(0);
  }

  private static void run(int port, byte[] request, int status) {
    while (!STOP.get()) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
        while (!STOP.get()) {
          out.write(request);
          if (readStatus(in) != status) {
            throw new IllegalStateException("another status than " + status);
          }
          DONE.increment();
        }
      } catch (IOException e) {
        // the server closed the connection: open another
      } catch (RuntimeException e) {
        System.err.println(e);
        System.exit(1);
      }
    }
  }

  private static int readStatus(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (!chunked) {
      in.skipNBytes(length);
      return status;
    }
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      in.skipNBytes(size + 2L);
    }
    line(in);
    return status;
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
