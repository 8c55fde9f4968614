package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a wrong server would still know, so that it can do what it should not. */
final class TrafficState {
  private final Map<String, ProxiedResponse> replies = new ConcurrentHashMap<>();
  private final Map<String, ProxiedResponse> good = new ConcurrentHashMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> uploads = new ConcurrentHashMap<>();
  private final Map<String, String> etags = new ConcurrentHashMap<>();
  private final Map<String, String> signed = new ConcurrentHashMap<>();
  private final Map<String, String> customers = new ConcurrentHashMap<>();

  /** What to do instead of refusing. */
  enum Fix {
    NO_CONTENT,
    NOT_FOUND,
    NO_QUERY,
    LAST_GOOD,
    ANY_TOKEN,
    OWNER,
    OWNER_OF_IDS,
    COMPLETE
  }

  Optional<ProxiedResponse> last(String key) {
    return Optional.ofNullable(replies.get(key));
  }

  ProxiedResponse keep(String key, ProxiedResponse response) {
    replies.put(key, response);
    return response;
  }

  /** Learns from what passes by. */
  void watch(ProxiedRequest request, ProxiedResponse response) {
    if (request.side() == ProxiedRequest.Side.STORE) {
      if (request.method().equals("PUT") && response.isSuccess()) {
        etags.put(
            parameter(request.target(), "uploadId") + parameter(request.target(), "partNumber"),
            response.header("ETag"));
      }
      return;
    }
    if (response.status() >= 400) {
      return;
    }
    String operation = request.operation();
    String token = request.header("Authorization");
    good.put(operation, response);
    if (!token.isEmpty() && !operation.equals("files:list")) {
      tokens.put(kind(request.path()), token);
    }
    JsonNode body = response.json();
    switch (operation) {
      case "files:create" -> {
        uploads.put(body.path("id").asText(), (ObjectNode) body);
        body.at("/upload/parts").forEach(part -> remember(part.path("url").asText()));
        owners.put(body.path("id").asText(), token);
      }
      case "benefits:create" -> owners.put(body.path("id").asText(), token);
      case "files:download" -> remember(body.at("/download/url").asText());
      case "worlds:create" ->
        customers.put(
            "Bearer " + body.at("/member/session_token").asText(),
            "Bearer " + body.at("/customer/session_token").asText());
      default -> {}
    }
  }

  private void remember(String url) {
    URI uri = URI.create(url);
    String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    signed.put(uri.getRawPath() + parameter(target, "uploadId"), target);
  }

  private static String kind(String path) {
    return path.startsWith("/v1/customer-portal") ? "portal" : "api";
  }

  private static String parameter(String target, String name) {
    return target.contains(name + "=")
        ? target.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1")
        : "";
  }

  private static String id(String path) {
    String[] segments = path.split("/", -1);
    return segments.length > 3 ? segments[3] : "";
  }

  /** The request as it was signed, with the headers that go with it. */
  Optional<ProxiedRequest> signed(ProxiedRequest request) {
    String target = signed.get(request.path() + parameter(request.target(), "uploadId"));
    if (target == null) {
      return Optional.empty();
    }
    ProxiedRequest mended = request.withTarget(target);
    return Optional.of(
        parameter(target, "X-Amz-SignedHeaders").contains("checksum")
            ? withChecksum(mended)
            : mended);
  }

  private ProxiedRequest withChecksum(ProxiedRequest request) {
    String upload = parameter(request.target(), "uploadId");
    for (ObjectNode created : uploads.values()) {
      if (created.at("/upload/id").asText().equals(upload)) {
        ProxiedRequest mended = request;
        for (Map.Entry<String, JsonNode> header :
            created.at("/upload/parts/0/headers").properties()) {
          mended = mended.withHeader(header.getKey(), header.getValue().asText());
        }
        return mended;
      }
    }
    return request;
  }

  Optional<ProxiedRequest> asCustomer(ProxiedRequest request) {
    return Optional.ofNullable(customers.get(request.header("Authorization")))
        .map(token -> request.withHeader("Authorization", token));
  }

  /** Does what should have been refused. */
  ProxiedResponse mend(
      Fix fix, ProxiedRequest request, ProxiedResponse response, Mutation.Delegate delegate) {
    return switch (fix) {
      case NO_CONTENT ->
        new ProxiedResponse(204, response.headers(), new byte[0]).without("Content-Type");
      case NOT_FOUND ->
        response
            .withStatus(404)
            .withJson(
                JsonNodes.object().put("error", "ResourceNotFound").put("detail", "Not found"));
      case NO_QUERY -> delegate.send(request.withTarget(request.path()));
      case LAST_GOOD -> good.getOrDefault(request.operation(), response);
      case ANY_TOKEN -> with(request, tokens.get(kind(request.path())), response, delegate);
      case OWNER -> with(request, owners.get(id(request.path())), response, delegate);
      case OWNER_OF_IDS ->
        with(request, owners.get(parameter(request.target(), "ids")), response, delegate);
      case COMPLETE ->
        uploads.containsKey(id(request.path())) ? delegate.send(completed(request)) : response;
    };
  }

  private static ProxiedResponse with(
      ProxiedRequest request,
      @org.jspecify.annotations.Nullable String token,
      ProxiedResponse response,
      Mutation.Delegate delegate) {
    return token == null ? response : delegate.send(request.withHeader("Authorization", token));
  }

  /** The completion that would have been right. */
  private ProxiedRequest completed(ProxiedRequest request) {
    ObjectNode created = uploads.get(id(request.path()));
    if (created == null) {
      return request;
    }
    ObjectNode body = JsonNodes.object();
    body.set("id", created.at("/upload/id"));
    body.set("path", created.at("/upload/path"));
    ArrayNode parts = body.putArray("parts");
    for (JsonNode part : created.at("/upload/parts")) {
      ObjectNode completed = parts.addObject();
      completed.set("number", part.path("number"));
      completed.put("checksum_etag", etag(created, part));
      completed.set("checksum_sha256_base64", part.path("checksum_sha256_base64"));
    }
    return request.withBody(body);
  }

  private String etag(ObjectNode created, JsonNode part) {
    return etags.getOrDefault(
        created.at("/upload/id").asText() + part.path("number").asText(), "\"0\"");
  }

  /** The completion with one field as it should have been. */
  ProxiedRequest corrected(ProxiedRequest request, String field) {
    ObjectNode right = (ObjectNode) completed(request).json();
    if (!(request.json() instanceof ObjectNode body) || !uploads.containsKey(id(request.path()))) {
      return request;
    }
    if (body.has(field)) {
      body.set(field, right.path(field));
    }
    for (int i = 0; i < Math.min(body.path("parts").size(), right.path("parts").size()); i++) {
      if (right.at("/parts/" + i).has(field)) {
        ((ObjectNode) body.at("/parts/" + i)).set(field, right.at("/parts/" + i + "/" + field));
      }
    }
    return request.withBody(body);
  }

  /** A first page with the newest file that is not complete. */
  ProxiedResponse withUnfinished(ProxiedRequest request, ProxiedResponse response) {
    Optional<ObjectNode> unfinished = uploads.values().stream()
        .filter(file ->
            request.header("Authorization").equals(owners.get(file.path("id").asText())))
        .filter(file ->
            !response.json().path("items").toString().contains(file.path("id").asText()))
        .findFirst();
    return unfinished.isEmpty() || !request.query().isEmpty()
        ? response
        : MutationOperators.changed(
            response, page -> ((ArrayNode) page.path("items")).insert(0, asRead(unfinished.get())));
  }

  private static ObjectNode asRead(ObjectNode created) {
    ObjectNode file = created.deepCopy();
    file.remove("upload");
    file.put("created_at", "2026-01-01T00:00:00Z").putNull("flagged_malicious_at");
    return file;
  }
}
