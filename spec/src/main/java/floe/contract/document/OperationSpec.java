package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declaration of an operation (OpenAPI 3.1, operation object).
 *
 * @param id the operation id, or the method and the path when the document has none
 * @param method the HTTP method, in upper case
 * @param path the path template, e.g. {@code /v1/files/{id}}
 * @param pointer the JSON pointer of the declaration
 * @param declaration the declaration from the document
 * @param tags the tags, in order
 * @param parameters the parameters, including those of the path item
 * @param body the request body, if one is declared
 * @param responses the responses by status, range or {@code default}, in the order of the document
 * @param security the security requirements, of which a request must meet one; each maps a security
 *     scheme to its scopes
 */
public record OperationSpec(
    String id,
    String method,
    String path,
    String pointer,
    JsonNode declaration,
    List<String> tags,
    List<ParameterSpec> parameters,
    Optional<RequestBodySpec> body,
    Map<String, ResponseSpec> responses,
    List<Map<String, List<String>>> security) {
  public OperationSpec {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    security = List.copyOf(security);
  }

  /**
   * Returns the response declared for a status: by the status itself, else by its range
   * ({@code 2XX}), else by {@code default}.
   */
  public Optional<ResponseSpec> response(int status) {
    for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
      ResponseSpec response = responses.get(key);
      if (response != null) {
        return Optional.of(response);
      }
    }
    return Optional.empty();
  }
}
