package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import floe.contract.message.Fault;
import floe.contract.text.TextValue;
import floe.files.MetadataFilter;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.TokenHolder;
import floe.simulator.http.JsonRecords;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A valid request to the files API.
 *
 * @param validated the request
 * @param holder the owner of its token
 */
record FilesRequest(ValidatedRequest validated, TokenHolder holder) {
  private static final int MIN_SAMPLE_LENGTH = 20;
  private static final Set<String> BOOLEAN = Set.of("boolean");

  /** Returns the URL by which the client has reached the simulator. */
  String baseUrl() {
    return validated.received().baseUrl();
  }

  /** Returns the id in a parameter of the path. */
  UUID id(String parameter) {
    return UUID.fromString(validated.pathParameters().getOrDefault(parameter, ""));
  }

  /** Returns the id of the world in the path. */
  UUID worldId() {
    return id("organization_id");
  }

  /**
   * Returns the body as a record; a record without fields if there is no body.
   *
   * @throws RejectedRequestException if a value is allowed by the schema, but does not fit its
   *     field
   */
  <T> T body(Class<T> type) {
    JsonNode body = validated.body().orElseGet(JsonNodeFactory.instance::objectNode);
    try {
      return JsonRecords.read(body, type);
    } catch (IOException e) {
      throw RejectedRequestException.invalid(unreadable(e));
    }
  }

  /** Returns the length of the body. */
  int bodyBytes() {
    return validated.received().message().body().length;
  }

  private static Fault unreadable(IOException e) {
    List<Object> location = new ArrayList<>(List.of("body"));
    if (e instanceof JsonMappingException mapping) {
      mapping
          .getPath()
          .forEach(step -> location.add(
              step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName()));
    }
    return Fault.of("value_error", location, "The value cannot be read.", NullNode.getInstance());
  }

  /** Checks whether a text stands in the document's examples; a short one would do so by chance. */
  boolean isInExamples(String text) {
    return text.length() > MIN_SAMPLE_LENGTH
        && validated
            .plan()
            .contract()
            .resolve("/components/examples")
            .toString()
            .contains(text);
  }

  /** Returns the page that the query asks for. */
  PageRequest page() {
    return PageRequest.of(number("page", 1), number("limit", PageRequest.DEFAULT_LIMIT));
  }

  private long number(String parameter, long defaultValue) {
    return queryValues().number(parameter).orElse(defaultValue);
  }

  /** Returns the parameters of the query. */
  QueryValues queryValues() {
    return new QueryValues(validated.received().message().query());
  }

  /** Returns the request as it was received. */
  SimulatedRequest received() {
    return validated.received();
  }

  /** Checks whether the text of a flag means true. */
  static boolean isTrue(String text) {
    return TextValue.read(text, BOOLEAN).get(0).asBoolean();
  }

  /** Returns the ids in a parameter of the query; empty if it is missing. */
  Set<UUID> ids(String parameter) {
    return query(parameter).stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  /** Returns the ids in a parameter of the query; null if it is missing. */
  @Nullable
  List<UUID> idList(String parameter) {
    List<String> texts = texts(parameter);
    return texts == null ? null : texts.stream().map(UUID::fromString).toList();
  }

  /** Returns the texts in a parameter of the query; null if it is missing. */
  @Nullable
  List<String> texts(String parameter) {
    List<String> values = query(parameter);
    return values.isEmpty() ? null : values;
  }

  /** Returns the last text in a parameter of the query; null if it is missing. */
  @Nullable
  String text(String parameter) {
    return queryValues().text(parameter).orElse(null);
  }

  /** Returns the last boolean in a parameter of the query; null if it is missing. */
  @Nullable
  Boolean flag(String parameter) {
    return queryValues().flag(parameter).orElse(null);
  }

  /** Returns the order that the query asks for. */
  SortOrder sorting() {
    return SortOrder.of(texts("sorting"));
  }

  /** Returns the metadata that the query asks for. */
  MetadataFilter metadata() {
    return MetadataFilter.of(validated.received().message().query());
  }

  /** Returns the names of the fields that the body has, also if they are null. */
  Set<String> sentFields() {
    Set<String> names = new HashSet<>();
    validated.body().ifPresent(body -> body.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private List<String> query(String parameter) {
    return validated.received().message().query().getOrDefault(parameter, List.of());
  }

  /** Returns the response to a successful request, with a record as its body. */
  SimulatedResponse success(Object record) {
    return validated.plan().success().withJson(JsonRecords.bytes(record));
  }

  /** Returns the response to a successful request that has no body. */
  SimulatedResponse success() {
    return validated.plan().success().defaultResponse();
  }
}
