package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a mutant remembers of the traffic, so that it can do what it should refuse. */
final class TrafficState {
  private final UploadTraffic uploads = new UploadTraffic();
  private final Map<String, ProxiedResponse> responses = new ConcurrentHashMap<>();
  private final Map<String, ProxiedResponse> successes = new ConcurrentHashMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> signed = new ConcurrentHashMap<>();
  private final Map<String, String> customers = new ConcurrentHashMap<>();

  /** Ways to do what should be refused. */
  enum Bypass {
    NO_CONTENT,
    NOT_FOUND,
    NO_QUERY,
    LAST_GOOD,
    ANY_TOKEN,
    OWNER,
    OWNER_OF_IDS,
    COMPLETE
  }

  /** Returns the response that was kept last under a key. */
  Optional<ProxiedResponse> last(String key) {
    return Optional.ofNullable(responses.get(key));
  }

  /** Keeps a response under a key, and returns it. */
  ProxiedResponse keep(String key, ProxiedResponse response) {
    responses.put(key, response);
    return response;
  }

  /** Remembers what is worth knowing of an exchange. */
  void watch(ProxiedRequest request, ProxiedResponse response) {
    if (request.side() == ProxiedRequest.Side.STORE) {
      if (request.method().equals("PUT") && response.isSuccess()) {
        uploads.send(
            parameter(request.target(), "uploadId"),
            parameter(request.target(), "partNumber"),
            response.header("ETag"));
      }
      return;
    }
    if (response.status() >= 400) {
      return;
    }
    String operation = request.operation();
    String token = request.header("Authorization");
    successes.put(operation, response);
    if (!token.isEmpty() && !operation.equals("files:list")) {
      tokens.put(kind(request.path()), token);
    }
    JsonNode body = response.json();
    switch (operation) {
      case "files:create" -> {
        uploads.create((ObjectNode) body);
        body.at("/upload/parts").forEach(part -> rememberUrl(part.path("url").asText()));
        owners.put(body.path("id").asText(), token);
      }
      case "benefits:create", "customers:create" -> owners.put(body.path("id").asText(), token);
      case "files:download" -> rememberUrl(body.at("/download/url").asText());
      case "worlds:create" ->
        customers.put(
            "Bearer " + body.at("/member/session_token").asText(),
            "Bearer " + body.at("/customer/session_token").asText());
      default -> {}
    }
  }

  private void rememberUrl(String url) {
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

  /** Returns the request with the URL and the headers that were signed for it. */
  Optional<ProxiedRequest> signed(ProxiedRequest request) {
    String target = signed.get(request.path() + parameter(request.target(), "uploadId"));
    if (target == null) {
      return Optional.empty();
    }
    ProxiedRequest signedRequest = request.withTarget(target);
    return Optional.of(
        parameter(target, "X-Amz-SignedHeaders").contains("checksum")
            ? uploads.withPartHeaders(signedRequest, parameter(target, "uploadId"))
            : signedRequest);
  }

  /** Returns a member's request with the token of the customer. */
  Optional<ProxiedRequest> asCustomer(ProxiedRequest request) {
    return Optional.ofNullable(customers.get(request.header("Authorization")))
        .map(token -> request.withHeader("Authorization", token));
  }

  /** Returns the response of a server that does not refuse. */
  ProxiedResponse bypass(
      Bypass bypass, ProxiedRequest request, ProxiedResponse response, Mutation.Delegate delegate) {
    return switch (bypass) {
      case NO_CONTENT ->
        new ProxiedResponse(204, response.headers(), new byte[0]).without("Content-Type");
      case NOT_FOUND ->
        response
            .withStatus(404)
            .withJson(
                JsonNodes.object().put("error", "ResourceNotFound").put("detail", "Not found"));
      case NO_QUERY -> delegate.send(request.withTarget(request.path()));
      case LAST_GOOD -> successes.getOrDefault(request.operation(), response);
      case ANY_TOKEN -> with(request, tokens.get(kind(request.path())), response, delegate);
      case OWNER -> with(request, owners.get(id(request.path())), response, delegate);
      case OWNER_OF_IDS ->
        with(request, owners.get(parameter(request.target(), "ids")), response, delegate);
      case COMPLETE ->
        uploads.knows(id(request.path()))
            ? delegate.send(uploads.completion(request, id(request.path())))
            : response;
    };
  }

  private static ProxiedResponse with(
      ProxiedRequest request,
      @Nullable String token,
      ProxiedResponse response,
      Mutation.Delegate delegate) {
    return token == null ? response : delegate.send(request.withHeader("Authorization", token));
  }

  /** Returns a completion with the right value of one field. */
  ProxiedRequest corrected(ProxiedRequest request, String field) {
    return uploads.corrected(request, id(request.path()), field);
  }

  /** Returns a first page that begins with a file that is not completed. */
  ProxiedResponse withUnfinished(ProxiedRequest request, ProxiedResponse response) {
    String listed = response.json().path("items").toString();
    String token = request.header("Authorization");
    Optional<ObjectNode> unfinished =
        uploads.find(id -> token.equals(owners.get(id)) && !listed.contains(id));
    return unfinished.isEmpty() || !request.query().isEmpty()
        ? response
        : MutationOperators.changed(
            response, page -> ((ArrayNode) page.path("items")).insert(0, unfinished.get()));
  }
}
