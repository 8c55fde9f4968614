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
 * Creates WireMock's HTTP clients for proxying stubs when one is used first: loading their
 * certificates takes 0.2 seconds.
 */
final class LazyHttpClients implements HttpClientFactory {
  private final HttpClientFactory clients = new ApacheHttpClientFactory();

  @Override
  public HttpClient buildHttpClient(
      Options options,
      boolean trustAllCertificates,
      List<String> trustedHosts,
      boolean useSystemProperties) {
    return new LazyClient(() ->
        clients.buildHttpClient(options, trustAllCertificates, trustedHosts, useSystemProperties));
  }

  private static final class LazyClient implements HttpClient {
    private final Supplier<HttpClient> factory;
    private Optional<HttpClient> created = Optional.empty();

    LazyClient(Supplier<HttpClient> factory) {
      this.factory = factory;
    }

    @Override
    public Response execute(Request request) throws IOException {
      return client().execute(request);
    }

    private synchronized HttpClient client() {
      HttpClient client = created.orElseGet(factory);
      created = Optional.of(client);
      return client;
    }
  }
}
