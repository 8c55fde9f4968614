package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Mistakes in a single answer, which depend on no other. */
final class MutationOperators {
  private MutationOperators() {}

  /** Changes the body of an operation's successes. */
  static Mutation body(String operation, Consumer<ObjectNode> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return response.isSuccess() && request.operation().equals(operation)
          ? changed(response, change)
          : response;
    };
  }

  /** Changes each item of a list. */
  static Mutation items(String operation, Consumer<ObjectNode> change) {
    return body(
        operation, page -> page.path("items").forEach(item -> change.accept((ObjectNode) item)));
  }

  /** Changes the items and the pagination of a list. */
  static Mutation list(String operation, BiConsumer<ArrayNode, ObjectNode> change) {
    return body(
        operation,
        page ->
            change.accept((ArrayNode) page.path("items"), (ObjectNode) page.path("pagination")));
  }

  /** Changes every file, in whatever answer it appears. */
  static Mutation files(Consumer<ObjectNode> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return response.isSuccess() && request.target().startsWith("/v1/")
          ? changed(response, body -> filesIn(body).forEach(change))
          : response;
    };
  }

  private static List<ObjectNode> filesIn(ObjectNode body) {
    List<ObjectNode> files = new ArrayList<>();
    if (body.has("size_readable")) {
      files.add(body);
    }
    for (JsonNode item : body.path("items")) {
      files.add((ObjectNode) (item.has("file") ? item.path("file") : item));
    }
    return files;
  }

  /** Changes the body of errors of one status. */
  static Mutation errors(int status, Consumer<ObjectNode> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return response.status() == status && request.side() == ProxiedRequest.Side.API
          ? changed(response, change)
          : response;
    };
  }

  /** Replaces a status by another. */
  static Mutation status(String operation, int from, int to) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean hit = response.status() == from
          && (operation.isEmpty() || request.operation().equals(operation));
      return hit && request.side() == ProxiedRequest.Side.API ? response.withStatus(to) : response;
    };
  }

  /** Changes the answers of one side. */
  static Mutation replies(ProxiedRequest.Side side, UnaryOperator<ProxiedResponse> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return request.side() == side ? change.apply(response) : response;
    };
  }

  /** Changes the requests of an operation before they are forwarded. */
  static Mutation requests(String operation, UnaryOperator<ProxiedRequest> change) {
    return (request, delegate) ->
        delegate.send(request.operation().equals(operation) ? change.apply(request) : request);
  }

  static ProxiedResponse changed(ProxiedResponse response, Consumer<ObjectNode> change) {
    if (!(response.json() instanceof ObjectNode body)) {
      return response;
    }
    change.accept(body);
    return response.withJson(body);
  }

  static void rename(ObjectNode object, String from, String to) {
    JsonNode value = object.remove(from);
    if (value != null) {
      object.set(to, value);
    }
  }

  /** Changes a field that is a text. */
  static void text(ObjectNode object, String field, UnaryOperator<String> change) {
    if (object.path(field).isTextual()) {
      object.put(field, change.apply(object.path(field).asText()));
    }
  }

  static ObjectNode object(JsonNode node, String field) {
    return node.path(field) instanceof ObjectNode object
        ? object
        : ((ObjectNode) node).objectNode();
  }
}
