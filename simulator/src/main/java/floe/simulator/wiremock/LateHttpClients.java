package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * WireMock's own clients, for stubs that proxy, made when one is used: their certificates take a
 * fifth of a second.
 */
final class LateHttpClients implements HttpClientFactory {
  private final HttpClientFactory clients = new ApacheHttpClientFactory();

  @Override
  public HttpClient buildHttpClient(
      Options options,
      boolean trustAllCertificates,
      List<String> trustedHosts,
      boolean useSystemProperties) {
    return new LateClient(() ->
        clients.buildHttpClient(options, trustAllCertificates, trustedHosts, useSystemProperties));
  }

  private static final class LateClient implements HttpClient {
    private final Supplier<HttpClient> maker;
    private Optional<HttpClient> made = Optional.empty();

    LateClient(Supplier<HttpClient> maker) {
      this.maker = maker;
    }

    @Override
    public Response execute(Request request) throws IOException {
      return client().execute(request);
    }

    private synchronized HttpClient client() {
      HttpClient client = made.orElseGet(maker);
      made = Optional.of(client);
      return client;
    }
  }
}
