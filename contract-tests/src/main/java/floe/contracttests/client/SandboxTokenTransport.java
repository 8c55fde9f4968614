package floe.contracttests.client;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Sends the sandbox token with requests to the control API that have no token of their own. The
 * exchanges it returns do not have it, so it is in no log and in no report.
 */
public final class SandboxTokenTransport implements Transport {
  private static final String AUTHORIZATION = "Authorization";
  private static final String CONTROL_API = "/sandbox/";

  private final Transport transport;
  private final String token;

  private SandboxTokenTransport(Transport transport, String token) {
    this.transport = transport;
    this.token = token;
  }

  /** Returns a transport that sends a token, if there is one. */
  public static Transport with(Optional<String> token, Transport transport) {
    return token
        .<Transport>map(present -> new SandboxTokenTransport(transport, present))
        .orElse(transport);
  }

  @Override
  public Exchange send(SentRequest request) {
    return transport.send(withToken(request)).of(request);
  }

  @Override
  public <T> T await(SentRequest request, Callable<T> sending) {
    return transport.await(request, sending);
  }

  @Override
  public SentRequest outgoing(SentRequest request) {
    return transport.outgoing(withToken(request));
  }

  private SentRequest withToken(SentRequest request) {
    boolean hasToken = request.headers().first(AUTHORIZATION).isPresent();
    return hasToken || !request.target().startsWith(CONTROL_API)
        ? request
        : request.with(AUTHORIZATION, "Bearer " + token);
  }
}
