package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method on one path, with all that the document says of it. */
public final class Operation {
  private final String id;
  private final String method;
  private final String path;
  private final PathTemplate template;
  private final String pointer;
  private final JsonNode declaration;
  private final List<String> tags;
  private final List<Parameter> parameters;
  private final Optional<Body> body;
  private final Map<String, ResponseSpec> responses;
  private final List<Map<String, List<String>>> security;
  private final RequestValidator requests;
  private final ResponseValidator answers;

  Operation(
      String id,
      String method,
      String path,
      String pointer,
      JsonNode declaration,
      List<String> tags,
      List<Parameter> parameters,
      Optional<Body> body,
      Map<String, ResponseSpec> responses,
      List<Map<String, List<String>>> security,
      Schemas schemas) {
    this.id = id;
    this.method = method;
    this.path = path;
    this.template = PathTemplate.of(path);
    this.pointer = pointer;
    this.declaration = declaration;
    this.tags = List.copyOf(tags);
    this.parameters = parameters;
    this.body = body;
    this.responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    this.security = List.copyOf(security);
    this.requests = new RequestValidator(this, schemas.requests());
    this.answers = new ResponseValidator(this, schemas.responses());
  }

  /** The operation id; method and path where the document gives none. */
  public String id() {
    return id;
  }

  /** The method, in upper case. */
  public String method() {
    return method;
  }

  /** The path template, e.g. {@code /v1/files/{id}}. */
  public String path() {
    return path;
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
    return pointer;
  }

  /** The declaration as it stands in the document, for extensions. */
  public JsonNode declaration() {
    return declaration;
  }

  /** The tags, in order. */
  public List<String> tags() {
    return tags;
  }

  /** The parameters, those of the path item included. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** What a request may carry; absent when it carries nothing. */
  public Optional<Body> body() {
    return body;
  }

  /** The declared responses by status, range or {@code default}, in the document's order. */
  public Map<String, ResponseSpec> responses() {
    return responses;
  }

  /** The response declared for a status: for itself, else for its range, else the default. */
  public Optional<ResponseSpec> response(int status) {
    for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
      ResponseSpec response = responses.get(key);
      if (response != null) {
        return Optional.of(response);
      }
    }
    return Optional.empty();
  }

  /** Alternatives, any one of which suffices: scheme to scopes. Empty when no token is needed. */
  public List<Map<String, List<String>>> security() {
    return security;
  }

  /** The declared examples of a request's body. */
  public List<Example> requestExamples() {
    return body.map(Body::content).orElse(Map.of()).values().stream()
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
    return requests.check(request);
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
    return id;
  }
}
