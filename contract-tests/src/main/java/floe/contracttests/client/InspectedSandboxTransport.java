package floe.contracttests.client;

import floe.client.SandboxRequest;
import floe.client.SandboxResponse;
import floe.client.SandboxTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the requests of {@code floe.client} as tests do, so that every exchange is inspected. */
public record InspectedSandboxTransport(ApiClient api) implements SandboxTransport {

  /** Returns the response once its exchange has been inspected; a stream's when it is closed. */
  @Override
  public SandboxResponse send(SandboxRequest request) throws IOException {
    SentRequest sent = new SentRequest(
        request.method(), api.base(), request.target(), request.headers(), request.body());
    try {
      if (request.isStream()) {
        RecordedStream stream = RecordedStream.open(api, sent);
        return new SandboxResponse(stream.status(), stream);
      }
      Exchange exchange = api.send(sent);
      return new SandboxResponse(exchange.status(), new ByteArrayInputStream(exchange.body()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
