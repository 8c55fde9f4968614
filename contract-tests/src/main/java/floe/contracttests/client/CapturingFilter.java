package floe.contracttests.client;

import floe.contract.message.Headers;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Captures one exchange as REST-assured sends it. */
final class CapturingFilter implements Filter {
  private final SentRequest request;
  private @Nullable Exchange exchange;

  CapturingFilter(SentRequest request) {
    this.request = request;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification specification,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(specification, expected);
    Headers headers = Headers.NONE;
    for (Header header : response.getHeaders()) {
      headers = headers.with(header.getName(), header.getValue());
    }
    exchange = new Exchange(
        request, response.getStatusCode(), headers, response.asByteArray(), Instant.now());
    return response;
  }

  /** Returns the exchange. */
  Exchange exchange() {
    return Objects.requireNonNull(exchange, "nothing was sent");
  }
}
