package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.document.Example;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.ResponseSpec;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.ContractViolation;
import floe.simulator.http.JsonWriter;
import floe.simulator.http.SimulatedResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared response of an operation with its headers, its valid examples and its generated
 * bodies.
 */
public final class ResponsePlan {
  private static final byte[] NO_BODY = new byte[0];

  private final String operation;
  private final SchemaSampler sampler;
  private final int status;
  private final ResponseSpec spec;
  private final Optional<MediaTypeSpec> media;
  private final SeededRandom random;
  private final Map<String, JsonNode> examples;
  private final List<Map.Entry<String, String>> headers;
  private final boolean head;

  /**
   * Reads the declaration and validates its examples.
   *
   * @param operation the operation's id
   * @param head whether the method is HEAD, which has no response body
   * @param random the source of generated values, unless the client sets a seed
   */
  ResponsePlan(
      Contract contract,
      String operation,
      SchemaSampler sampler,
      int status,
      ResponseSpec spec,
      boolean head,
      SeededRandom random) {
    this.operation = operation;
    this.sampler = sampler;
    this.status = status;
    this.spec = spec;
    this.head = head;
    this.random = random;
    this.media = spec.json().or(() -> spec.content().values().stream().findFirst());
    this.examples = validExamples(media);
    this.headers = new DeclaredHeaders(contract, sampler).of(spec.headers(), random);
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the declared headers with their values. */
  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  /** Returns the valid examples by name in the document's order; invalid ones are left out. */
  public Map<String, JsonNode> examples() {
    return examples;
  }

  /**
   * Returns the JSON pointer of the body's schema; empty when there is no JSON body or no schema.
   */
  Optional<String> schema() {
    return media.filter(ResponseMediaType::isJson).flatMap(MediaTypeSpec::schema);
  }

  /** Checks whether a body is valid. */
  public boolean accepts(JsonNode body) {
    return schema().map(schema -> sampler.isValid(schema, body)).orElse(true);
  }

  /** Returns the first example or a generated body; empty when there is neither. */
  public Optional<JsonNode> defaultBody() {
    return examples.isEmpty()
        ? generatedBody(random)
        : examples.values().stream().findFirst();
  }

  /** Generates a body; empty when there is no schema or no valid value was found. */
  public Optional<JsonNode> generatedBody(SeededRandom from) {
    return schema().flatMap(schema -> sampler.sample(schema, from));
  }

  SeededRandom random() {
    return random;
  }

  /** Returns the response with this JSON in UTF-8. */
  public SimulatedResponse withJson(byte[] json) {
    return response(hasNoBody() ? NO_BODY : json);
  }

  /** Returns the response with this body. */
  public SimulatedResponse withBody(JsonNode body) {
    return response(hasNoBody() ? NO_BODY : bytes(body));
  }

  /** Returns the response with the first example or a generated body. */
  public SimulatedResponse defaultResponse() {
    if (hasNoBody()) {
      return response(NO_BODY);
    }
    return defaultBody().map(this::withBody).orElseGet(this::placeholderResponse);
  }

  /**
   * Returns the response with a placeholder, and reports to the journal that no valid body was
   * found.
   */
  private SimulatedResponse placeholderResponse() {
    SimulatedResponse response = response(NonJsonBodies.of(media, sampler, random));
    return schema().isEmpty()
        ? response
        : response.withViolation(new ContractViolation(
            ContractViolation.UNANSWERABLE,
            operation,
            List.of("nothing valid could be made for the schema of " + status)));
  }

  boolean hasNoBody() {
    return head || media.isEmpty() || status == 204 || status == 304;
  }

  /** Checks whether there is a schema for which no valid body was found. */
  public boolean hasNoValidBody() {
    return !hasNoBody() && schema().isPresent() && defaultBody().isEmpty();
  }

  /** Returns the names of declared examples that violate the schema. */
  public List<String> invalidExamples() {
    return media.map(MediaTypeSpec::examples).orElse(List.of()).stream()
        .map(Example::name)
        .filter(name -> !examples.containsKey(name))
        .toList();
  }

  /**
   * Returns the media type if the document has neither an example nor a schema that can be used for
   * it.
   */
  public Optional<String> placeholderMediaType() {
    boolean known = hasNoBody()
        || !examples.isEmpty()
        || media.filter(ResponseMediaType::isJson).isPresent();
    return known
        ? Optional.empty()
        : media.filter(NonJsonBodies::isPlaceholder).map(MediaTypeSpec::type);
  }

  private SimulatedResponse response(byte[] body) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    if (!hasNoBody()) {
      media.ifPresent(declared ->
          all.add(Map.entry("Content-Type", ResponseMediaType.concrete(declared.type()))));
    }
    return SimulatedResponse.of(status, all, body);
  }

  private byte[] bytes(JsonNode body) {
    boolean json = media.filter(ResponseMediaType::isJson).isPresent();
    return json ? JsonWriter.bytes(body) : NonJsonBodies.write(media, body);
  }

  private Map<String, JsonNode> validExamples(Optional<MediaTypeSpec> declared) {
    Map<String, JsonNode> valid = new LinkedHashMap<>();
    for (Example example : declared.map(MediaTypeSpec::examples).orElse(List.of())) {
      boolean json = declared.filter(ResponseMediaType::isJson).isPresent();
      if (!json
          || declared
              .flatMap(MediaTypeSpec::schema)
              .map(schema -> sampler.isValid(schema, example.value()))
              .orElse(true)) {
        valid.put(example.name(), example.value());
      }
    }
    return Collections.unmodifiableMap(valid);
  }

  @Override
  public String toString() {
    return status + " " + spec.description();
  }
}
