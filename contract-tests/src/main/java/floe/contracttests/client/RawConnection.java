package floe.contracttests.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import floe.contract.message.Headers;
import floe.contracttests.client.RawResponse.End;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One connection to a server, on which no library hides what happens: nothing is tried again, and
 * an answer that breaks off is one too. Nothing is inspected.
 */
public final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final URI server;

  private RawConnection(Socket socket, URI server) {
    this.socket = socket;
    this.server = server;
  }

  /** Connects to the server of a URL. */
  public static RawConnection to(URI url) {
    try {
      Socket socket = new Socket(url.getHost(), url.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      return new RawConnection(socket, url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one request to a URL over a connection of its own. */
  public static RawResponse exchange(
      String method, URI url, Map<String, String> headers, byte[] body) {
    try (RawConnection connection = to(url)) {
      return connection.send(method, url, headers, body);
    }
  }

  /**
   * Sends a head as it is to a server, over a connection of its own.
   *
   * @param lines the request line and the header fields
   */
  public static RawResponse exchange(URI server, List<String> lines) {
    try (RawConnection connection = to(server)) {
      byte[] head = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1);
      return connection.send(out -> out.write(head));
    }
  }

  /** Sends a request and reads its answer, as far as it comes. */
  public RawResponse send(String method, URI url, Map<String, String> headers, byte[] body) {
    return send(out -> sendAll(method, url, headers, body));
  }

  private RawResponse send(Writing writing) {
    RawAnswer answer = new RawAnswer();
    Instant start = Instant.now();
    End end;
    try {
      writing.to(socket.getOutputStream());
      end = End.WHOLE;
    } catch (IOException e) {
      end = End.RESET;
    }
    try {
      answer.read(new BufferedInputStream(socket.getInputStream()));
    } catch (SocketException e) {
      end = End.RESET;
    } catch (EOFException e) {
      end = end == End.RESET ? End.RESET : End.CLOSED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.received(end, Duration.between(start, Instant.now()));
  }

  /** Sends a request and does not wait for its answer. */
  public void start(String method, URI url, Map<String, String> headers, byte[] body) {
    try {
      sendAll(method, url, headers, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether some of an answer has come. */
  public boolean hasAnswer() {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendAll(String method, URI url, Map<String, String> headers, byte[] body)
      throws IOException {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder head = new StringBuilder(method)
        .append(' ')
        .append(url.getRawPath())
        .append(query)
        .append(" HTTP/1.1\r\nHost: ")
        .append(server.getAuthority())
        .append("\r\n");
    headers.forEach(
        (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (method.startsWith("P")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    OutputStream out = socket.getOutputStream();
    out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
    out.write(body);
    out.flush();
  }

  /** Closes the connection, whatever is still under way. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The writing of a request. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** An answer on its way in. */
  private static final class RawAnswer {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private Headers headers = Headers.NONE;

    void read(InputStream in) throws IOException {
      status = Integer.parseInt(line(in).split(" ", -1)[1]);
      for (String field = line(in); !field.isEmpty(); field = line(in)) {
        int colon = field.indexOf(':');
        headers =
            headers.with(field.substring(0, colon), field.substring(colon + 1).strip());
      }
      if (headers.first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
        readChunks(in);
      } else {
        readBytes(in, headers.first("Content-Length").map(Integer::parseInt).orElse(0));
      }
    }

    private void readChunks(InputStream in) throws IOException {
      int length = Integer.parseInt(line(in), 16);
      while (length > 0) {
        readBytes(in, length);
        line(in);
        length = Integer.parseInt(line(in), 16);
      }
      line(in);
    }

    private void readBytes(InputStream in, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        body.write(next(in));
      }
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      while (line.indexOf("\r\n") < 0) {
        line.append((char) next(in));
      }
      return line.substring(0, line.length() - 2);
    }

    private static int next(InputStream in) throws IOException {
      int read = in.read();
      if (read < 0) {
        throw new EOFException("the connection was closed");
      }
      return read;
    }

    RawResponse received(End end, Duration duration) {
      return new RawResponse(status, headers, body.toByteArray(), end, duration);
    }
  }
}
