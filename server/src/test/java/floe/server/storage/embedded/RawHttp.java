package floe.server.storage.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** Sends malformed requests, which no client library sends. */
final class RawHttp {
  private RawHttp() {}

  /** A response, up to the end of the connection. */
  record Response(int status, String text) {}

  /** Sends the lines, then the headers Host and Connection and an empty line. */
  static Response send(URI endpoint, String... lines) {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String head = String.join("\r\n", lines) + "\r\nHost: " + endpoint.getAuthority()
          + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      String text = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      return new Response(
          Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
