package floe.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.Operation;
import floe.contract.document.Example;
import floe.contract.document.HeaderSpec;
import floe.contract.document.ResponseSpec;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Creates responses from the examples in the contract. */
@Singleton
public class DeclaredResponses {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ContractOperations operations;

  DeclaredResponses(ContractOperations operations) {
    this.operations = operations;
  }

  /** Returns the first example of a status; empty if the operation does not declare the status. */
  public Optional<MutableHttpResponse<?>> find(Operation operation, int status) {
    return operation
        .response(status)
        .map(spec -> make(status, spec, spec.examples().stream().findFirst()));
  }

  /** Returns the named example of a status; empty if there is none. */
  public Optional<MutableHttpResponse<?>> find(Operation operation, int status, String example) {
    return operation
        .response(status)
        .flatMap(spec -> spec.examples().stream()
            .filter(candidate -> candidate.name().equals(example))
            .findFirst()
            .map(found -> make(status, spec, Optional.of(found))));
  }

  /** Returns a response with the given body. */
  public static MutableHttpResponse<?> of(int status, JsonNode body) {
    return withBody(withStatus(status), body);
  }

  private MutableHttpResponse<?> make(int status, ResponseSpec spec, Optional<Example> example) {
    MutableHttpResponse<byte[]> response = withStatus(status);
    for (HeaderSpec header : spec.headers()) {
      value(header, example.map(Example::name))
          .ifPresent(value -> response.getHeaders().set(header.name(), value));
    }
    return example.isPresent() ? withBody(response, example.get().value()) : response;
  }

  /** Returns the header's example with the name of the body's example, else the first one. */
  private Optional<String> value(HeaderSpec header, Optional<String> name) {
    return header.schema().map(schema -> {
      JsonNode declared =
          operations.filesApi().document().at(schema.substring(0, schema.lastIndexOf('/')));
      JsonNode examples = declared.path("examples");
      if (examples.isEmpty()) {
        return declared.path("example").asText();
      }
      JsonNode first = examples.elements().next();
      return examples.path(name.orElse("")).isMissingNode()
          ? first.path("value").asText()
          : examples.path(name.orElse("")).path("value").asText();
    });
  }

  private static MutableHttpResponse<byte[]> withStatus(int status) {
    return HttpResponse.status(status, HttpStatus.getDefaultReason(status));
  }

  private static MutableHttpResponse<?> withBody(
      MutableHttpResponse<byte[]> response, JsonNode body) {
    try {
      return response
          .body(JSON.writeValueAsBytes(body))
          .contentType(MediaType.APPLICATION_JSON_TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }
}
