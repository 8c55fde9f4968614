package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.document.Example;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.ResponseSpec;
import floe.simulator.data.Chance;
import floe.simulator.data.Sampler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One declared response of an operation, ready to be given: its headers, its valid examples, its
 * generated bodies.
 */
public final class ResponsePlan {
  private static final byte[] EMPTY = new byte[0];

  private final String operation;
  private final Sampler sampler;
  private final int status;
  private final ResponseSpec spec;
  private final Optional<MediaTypeSpec> media;
  private final Chance chance;
  private final Map<String, JsonNode> examples;
  private final List<Map.Entry<String, String>> headers;
  private final boolean headless;

  /**
   * Reads the declaration and checks its examples.
   *
   * @param operation id of the operation
   * @param headless whether the method forbids a body (HEAD)
   * @param chance what generated values depend on, unless the client says otherwise
   */
  ResponsePlan(
      Contract contract,
      String operation,
      Sampler sampler,
      int status,
      ResponseSpec spec,
      boolean headless,
      Chance chance) {
    this.operation = operation;
    this.sampler = sampler;
    this.status = status;
    this.spec = spec;
    this.headless = headless;
    this.chance = chance;
    this.media = spec.json().or(() -> spec.content().values().stream().findFirst());
    this.examples = valid(media);
    this.headers = new DeclaredHeaders(contract, sampler).of(spec.headers(), chance);
  }

  int status() {
    return status;
  }

  /**
   * The examples that keep to the schema, by name in the document's order; invalid ones are no use
   * to anybody.
   */
  public Map<String, JsonNode> examples() {
    return examples;
  }

  /** JSON pointer of the body's schema; absent when there is no JSON body or anything goes. */
  Optional<String> schema() {
    return media.filter(ResponsePlan::isJson).flatMap(MediaTypeSpec::schema);
  }

  /** Whether a body keeps to the schema. */
  public boolean keeps(JsonNode body) {
    return schema().map(schema -> sampler.keeps(schema, body)).orElse(true);
  }

  /** A body: the first example, else a generated one; empty when there is none to give. */
  public Optional<JsonNode> body() {
    return examples.isEmpty() ? generated(chance) : examples.values().stream().findFirst();
  }

  /** A generated body; empty when nothing valid could be made or there is no schema. */
  Optional<JsonNode> generated(Chance from) {
    return schema().flatMap(schema -> sampler.valid(schema, from));
  }

  Chance chance() {
    return chance;
  }

  /** The answer with this body. */
  public Answer with(JsonNode body) {
    return answer(isBodiless() ? EMPTY : bytes(body));
  }

  /** The answer as the document gives it: first example, else generated. */
  public Answer declared() {
    if (isBodiless()) {
      return answer(EMPTY);
    }
    return body().map(this::with).orElseGet(this::filled);
  }

  /** Something, and the journal learns that nothing better could be made. */
  private Answer filled() {
    Answer answer = answer(OtherBodies.of(media, sampler, chance));
    return schema().isEmpty()
        ? answer
        : answer.because(new Remark(
            Remark.UNANSWERABLE,
            operation,
            List.of("nothing valid could be made for the schema of " + status)));
  }

  boolean isBodiless() {
    return headless || media.isEmpty() || status == 204 || status == 304;
  }

  /** Whether there is a schema but nothing valid could be made for it. */
  boolean unanswerable() {
    return !isBodiless() && schema().isPresent() && body().isEmpty();
  }

  /** The names of declared examples that break the schema. */
  List<String> leftOutExamples() {
    return media.map(MediaTypeSpec::examples).orElse(List.of()).stream()
        .map(Example::name)
        .filter(name -> !examples.containsKey(name))
        .toList();
  }

  /**
   * The media type of bodies of which the document gives neither an example nor a schema in JSON.
   */
  Optional<String> onlyFiller() {
    boolean filled = isBodiless()
        || !examples.isEmpty()
        || media.filter(ResponsePlan::isJson).isPresent();
    return filled ? Optional.empty() : media.filter(OtherBodies::isFiller).map(MediaTypeSpec::type);
  }

  private Answer answer(byte[] body) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    if (!isBodiless()) {
      media.ifPresent(declared -> all.add(Map.entry("Content-Type", concrete(declared.type()))));
    }
    return Answer.of(status, all, body);
  }

  private byte[] bytes(JsonNode body) {
    boolean json = media.filter(ResponsePlan::isJson).isPresent();
    return json ? Json.bytes(body) : OtherBodies.written(media, body);
  }

  private Map<String, JsonNode> valid(Optional<MediaTypeSpec> declared) {
    Map<String, JsonNode> valid = new LinkedHashMap<>();
    for (Example example : declared.map(MediaTypeSpec::examples).orElse(List.of())) {
      boolean json = declared.filter(ResponsePlan::isJson).isPresent();
      if (!json
          || declared
              .flatMap(MediaTypeSpec::schema)
              .map(schema -> sampler.keeps(schema, example.value()))
              .orElse(true)) {
        valid.put(example.name(), example.value());
      }
    }
    return Collections.unmodifiableMap(valid);
  }

  static boolean isJson(MediaTypeSpec media) {
    String type = media.type().toLowerCase(Locale.ROOT);
    return type.contains("/json") || type.contains("+json") || type.equals("*/*");
  }

  /** A media type that can be sent, for one that is a range. */
  private static String concrete(String type) {
    return switch (type) {
      case "*/*", "application/*" -> "application/json";
      case "text/*" -> "text/plain";
      case "image/*" -> "image/png";
      default -> type;
    };
  }

  @Override
  public String toString() {
    return status + " " + spec.description();
  }
}
