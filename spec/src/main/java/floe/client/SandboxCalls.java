package floe.client;

import floe.contract.message.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the calls of all clients: adds the token, sends, and reads records or throws. */
final class SandboxCalls {
  private static final byte[] NO_BODY = {};
  private static final int FIRST_ERROR = 300;

  private final SandboxTransport transport;
  private final Headers headers;

  SandboxCalls(SandboxTransport transport, Optional<String> token) {
    this.transport = transport;
    this.headers = token
        .map(secret -> Headers.NONE.with("Authorization", "Bearer " + secret))
        .orElse(Headers.NONE);
  }

  /** Returns calls with another token. */
  SandboxCalls withToken(String token) {
    return new SandboxCalls(transport, Optional.of(token));
  }

  /**
   * Returns the record that an operation answers.
   *
   * @throws SandboxException when it refuses, or answers something else
   */
  <T> T get(String operation, String target, Class<T> answer) {
    return read(operation, call(request(operation, "GET", target)), answer);
  }

  /** Returns the record that an operation answers to another. */
  <T> T send(String operation, String method, String target, Object record, Class<T> answer) {
    SandboxRequest request = new SandboxRequest(
        operation,
        method,
        target,
        headers.with("Content-Type", "application/json"),
        SandboxJson.bytes(record));
    return read(operation, call(request), answer);
  }

  /** Calls an operation that deletes and answers nothing. */
  void delete(String operation, String target) {
    byte[] unused = call(request(operation, "DELETE", target));
  }

  /** Calls an operation that takes no body and answers nothing. */
  void post(String operation, String target) {
    byte[] unused = call(request(operation, "POST", target));
  }

  /** Opens a stream of events. */
  SandboxResponse stream(String operation, String target) {
    Headers accepting = headers.with("Accept", JournalStream.CONTENT_TYPE);
    SandboxRequest request = new SandboxRequest(operation, "GET", target, accepting, NO_BODY);
    SandboxResponse response = transmit(request);
    if (response.status() < FIRST_ERROR) {
      return response;
    }
    throw SandboxException.refused(
        operation, response.status(), SandboxJson.detail(body(request, response)));
  }

  private SandboxRequest request(String operation, String method, String target) {
    return new SandboxRequest(operation, method, target, headers, NO_BODY);
  }

  private byte[] call(SandboxRequest request) {
    SandboxResponse response = transmit(request);
    byte[] body = body(request, response);
    if (response.status() >= FIRST_ERROR) {
      throw SandboxException.refused(
          request.operation(), response.status(), SandboxJson.detail(body));
    }
    return body;
  }

  private SandboxResponse transmit(SandboxRequest request) {
    try {
      return transport.send(request);
    } catch (IOException | UncheckedIOException e) {
      throw SandboxException.unanswered(request.operation(), e);
    }
  }

  private static byte[] body(SandboxRequest request, SandboxResponse response) {
    try (response) {
      return response.body().readAllBytes();
    } catch (IOException e) {
      throw SandboxException.unanswered(request.operation(), e);
    }
  }

  private static <T> T read(String operation, byte[] body, Class<T> answer) {
    try {
      return SandboxJson.read(body, answer);
    } catch (IOException e) {
      // its message may quote the body, which may hold tokens
      throw SandboxException.unanswered(
          operation, new IOException("the answer is no " + answer.getSimpleName()));
    }
  }

  /**
   * Returns a query with its question mark, percent-encoded; empty when there are no parameters.
   */
  static String query(List<Map.Entry<String, String>> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
