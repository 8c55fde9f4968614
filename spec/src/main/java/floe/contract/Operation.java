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

/** One method on one path, with all that the document says of it. */
public final class Operation {
  private final OperationSpec spec;
  private final PathTemplate template;
  private final RequestValidator requests;
  private final ResponseValidator answers;

  Operation(OperationSpec spec, ContractSchemas schemas) {
    this.spec = spec;
    this.template = PathTemplate.of(spec.path());
    this.requests = new RequestValidator(spec, schemas.requests());
    this.answers = new ResponseValidator(spec, schemas.responses());
  }

  /** The operation id; method and path where the document gives none. */
  public String id() {
    return spec.id();
  }

  /** The method, in upper case. */
  public String method() {
    return spec.method();
  }

  /** The path template, e.g. {@code /v1/files/{id}}. */
  public String path() {
    return spec.path();
  }

  /**
   * The parameters' values in a path, percent-decoded; absent when the path is not this
   * operation's.
   */
  public Optional<Map<String, String>> pathParameters(String actual) {
    return template.read(actual);
  }

  /** JSON pointer of the declaration in {@link Contract#document()}. */
  public String pointer() {
    return spec.pointer();
  }

  /** The declaration as it stands in the document, for extensions. */
  public JsonNode declaration() {
    return spec.declaration();
  }

  /** The tags, in order. */
  public List<String> tags() {
    return spec.tags();
  }

  /** The parameters, those of the path item included. */
  public List<ParameterSpec> parameters() {
    return spec.parameters();
  }

  /** What a request may carry; absent when it carries nothing. */
  public Optional<RequestBodySpec> body() {
    return spec.body();
  }

  /** The declared responses by status, range or {@code default}, in the document's order. */
  public Map<String, ResponseSpec> responses() {
    return spec.responses();
  }

  /** The response declared for a status: for itself, else for its range, else the default. */
  public Optional<ResponseSpec> response(int status) {
    return spec.response(status);
  }

  /** Alternatives, any one of which suffices: scheme to scopes. Empty when no token is needed. */
  public List<Map<String, List<String>>> security() {
    return spec.security();
  }

  /** The declared examples of a request's body. */
  public List<Example> requestExamples() {
    return spec.body().map(RequestBodySpec::content).orElse(Map.of()).values().stream()
        .flatMap(media -> media.examples().stream())
        .toList();
  }

  /** The declared examples of the body that this status answers. */
  public List<Example> responseExamples(int status) {
    return response(status).map(ResponseSpec::examples).orElse(List.of());
  }

  /**
   * Checks path, query, header and cookie parameters and the body; undeclared ones are ignored.
   * Never throws.
   */
  public RequestCheck checkRequest(RequestMessage request) {
    Map<String, String> path = pathParameters(request.path()).orElse(Map.of());
    return requests.check(request, path);
  }

  /** Every fault of {@link #checkRequest(RequestMessage)}. */
  public List<Fault> validateRequest(RequestMessage request) {
    return checkRequest(request).faults();
  }

  /** Checks status, headers and body; what is not declared is a fault. Never throws. */
  public List<Fault> validateResponse(ResponseMessage response) {
    return answers.check(response);
  }

  void warmUpRequests() {
    requests.warmUp();
  }

  void warmUpResponses() {
    answers.warmUp();
  }

  @Override
  public String toString() {
    return spec.id();
  }
}
