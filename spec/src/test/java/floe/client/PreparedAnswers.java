package floe.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers requests in turn, and remembers them. */
final class PreparedAnswers implements SandboxTransport {
  private final Deque<SandboxResponse> next = new ArrayDeque<>();
  private final List<SandboxRequest> sent = new ArrayList<>();

  void add(int status, String body) {
    next.add(new SandboxResponse(
        status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public SandboxResponse send(SandboxRequest request) throws IOException {
    sent.add(request);
    SandboxResponse response = next.poll();
    if (response == null) {
      throw new IOException("connection refused");
    }
    return response;
  }

  List<SandboxRequest> sent() {
    return sent;
  }

  SandboxRequest last() {
    return sent.get(sent.size() - 1);
  }

  String lastBody() {
    return new String(last().body(), StandardCharsets.UTF_8);
  }
}
