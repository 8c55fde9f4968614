package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.Example;
import floe.contract.document.OperationSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.PathTemplate;
import floe.contract.document.RequestBodySpec;
import floe.contract.document.ResponseSpec;
import floe.contract.message.Fault;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import floe.contract.schema.ContractSchemas;
import floe.contract.validation.RequestValidator;
import floe.contract.validation.ResponseValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation of the contract: one HTTP method on one path (OpenAPI 3.1, operation object). */
public final class Operation {
  private final OperationSpec spec;
  private final PathTemplate template;
  private final RequestValidator requestValidator;
  private final ResponseValidator responseValidator;

  Operation(OperationSpec spec, ContractSchemas schemas) {
    this.spec = spec;
    this.template = PathTemplate.of(spec.path());
    this.requestValidator = new RequestValidator(spec, schemas.requests());
    this.responseValidator = new ResponseValidator(spec, schemas.responses());
  }

  /** Returns the operation id, or the method and the path when the document has none. */
  public String id() {
    return spec.id();
  }

  /** Returns the HTTP method, in upper case. */
  public String method() {
    return spec.method();
  }

  /** Returns the path template, e.g. {@code /v1/files/{id}}. */
  public String path() {
    return spec.path();
  }

  /**
   * Returns the values of the path parameters by name, percent-decoded, or empty when the path does
   * not match this operation.
   */
  public Optional<Map<String, String>> pathParameters(String path) {
    return template.extract(path);
  }

  /** Returns the JSON pointer of the declaration in {@link Contract#document()}. */
  public String pointer() {
    return spec.pointer();
  }

  /** Returns the declaration from the document, which also has the extensions ({@code x-…}). */
  public JsonNode declaration() {
    return spec.declaration();
  }

  /** Returns the tags, in order. */
  public List<String> tags() {
    return spec.tags();
  }

  /** Returns the parameters, including those of the path item. */
  public List<ParameterSpec> parameters() {
    return spec.parameters();
  }

  /** Returns the declared request body, if there is one. */
  public Optional<RequestBodySpec> body() {
    return spec.body();
  }

  /**
   * Returns the declared responses by status, range or {@code default}, in the order of the
   * document.
   */
  public Map<String, ResponseSpec> responses() {
    return spec.responses();
  }

  /**
   * Returns the response declared for a status: by the status itself, else by its range
   * ({@code 2XX}), else by {@code default}.
   */
  public Optional<ResponseSpec> response(int status) {
    return spec.response(status);
  }

  /**
   * Returns the security requirements (OpenAPI 3.1, security requirement object): a request must
   * meet one of them. Each maps a security scheme to its scopes. Empty when there are none.
   */
  public List<Map<String, List<String>>> security() {
    return spec.security();
  }

  /** Returns whether a request must have credentials: none of the requirements is empty. */
  public boolean needsCredentials() {
    return !security().isEmpty() && security().stream().noneMatch(Map::isEmpty);
  }

  /** Returns the declared examples of the request body. */
  public List<Example> requestExamples() {
    return spec.body().map(RequestBodySpec::content).orElse(Map.of()).values().stream()
        .flatMap(media -> media.examples().stream())
        .toList();
  }

  /** Returns the declared examples of the response body for a status. */
  public List<Example> responseExamples(int status) {
    return response(status).map(ResponseSpec::examples).orElse(List.of());
  }

  /**
   * Validates the path, query, header and cookie parameters and the body of a request. Ignores
   * undeclared parameters. Never throws.
   */
  public RequestCheck checkRequest(RequestMessage request) {
    Map<String, String> path = pathParameters(request.path()).orElse(Map.of());
    return requestValidator.check(request, path);
  }

  /** Returns the faults that {@link #checkRequest(RequestMessage)} finds. */
  public List<Fault> validateRequest(RequestMessage request) {
    return checkRequest(request).faults();
  }

  /**
   * Validates the status, headers and body of a response. An undeclared status, content type, body
   * or property is a fault; undeclared headers are ignored. Never throws.
   */
  public List<Fault> validateResponse(ResponseMessage response) {
    return responseValidator.check(response);
  }

  void warmUpRequests() {
    requestValidator.warmUp();
  }

  void warmUpResponses() {
    responseValidator.warmUp();
  }

  @Override
  public String toString() {
    return spec.id();
  }
}
