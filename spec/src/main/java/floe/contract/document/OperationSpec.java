package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document declares of one operation.
 *
 * @param id the operation id; method and path where the document gives none
 * @param method the method, in upper case
 * @param path the path template, e.g. {@code /v1/files/{id}}
 * @param pointer JSON pointer of the declaration
 * @param declaration the declaration as it stands in the document
 * @param tags the tags, in order
 * @param parameters the parameters, those of the path item included
 * @param body the request body; absent when none is declared
 * @param responses the responses by status, range or {@code default}, in the document's order
 * @param security alternatives, any one of which suffices: scheme to scopes
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
   * Returns the response declared for a status: for itself, else for its range, else the default.
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
