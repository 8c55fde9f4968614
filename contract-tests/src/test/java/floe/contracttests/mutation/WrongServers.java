package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.files;
import static floe.contracttests.mutation.MutationOperators.replies;
import static floe.contracttests.mutation.MutationOperators.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.mutation.ProxiedRequest.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Servers that are wrong throughout in one way, as implementations in progress are. */
final class WrongServers {
  private WrongServers() {}

  /**
   * A server that is wrong.
   *
   * @param firstFinding a pattern of the title of the finding that has to come first
   */
  record WrongServer(String name, String firstFinding, Supplier<Mutation> mutation) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns all of them, by their name. */
  static Map<String, WrongServer> all() {
    Map<String, WrongServer> all = new LinkedHashMap<>();
    add(
        all,
        "wrong status of create",
        "Status 200 is not declared",
        () -> status(OperationIds.CREATE, 201, 200));
    add(
        all,
        "a header is missing everywhere",
        "Header Polar-Version is missing",
        () -> replies(Side.API, response -> response.without("Polar-Version")));
    add(
        all,
        "wrong max_page",
        ".*`max_page` follows from.*",
        () -> json(body -> {
          if (body.path("pagination") instanceof ObjectNode pagination) {
            PageMutants.add(pagination, "max_page", 1);
          }
        }));
    add(
        all,
        "an extra field",
        "Field internal_id is not declared",
        () -> files(file -> file.put("internal_id", 7)));
    add(
        all,
        "ignored authentication",
        ".*what needs a token of a kind is not done without one.*",
        WrongServers::ignoredAuthentication);
    add(
        all,
        "deleted files stay",
        ".*(delete|gone|stay).*",
        () -> (request, delegate) -> request.operation().equals(OperationIds.DELETE)
            ? keep(delegate.send(request.withTarget(request.target() + "/x")))
            : delegate.send(request));
    add(all, "errors of another form", "(Field|The body).*", () -> (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return response.status() >= 400 && request.side() == Side.API && response.body().length > 0
          ? response.withJson(JsonNodes.object().put("message", "it went wrong"))
          : response;
    });
    add(
        all,
        "dates without zone",
        "Field (created_at|last_modified_at|modified_at) is wrong.*",
        () -> json(WrongServers::withoutZone));
    add(
        all,
        "wrong content type",
        ".*Content-Type.*",
        () -> replies(
            Side.API,
            response -> response.body().length > 0
                ? response.withHeader("Content-Type", "text/plain")
                : response));
    add(
        all,
        "page is ignored",
        ".*(page|count).*",
        () -> (request, delegate) -> delegate.send(
            request.operation().endsWith(":list") && request.side() == Side.API
                ? request.withTarget(
                    request.target().replaceFirst("([?&])page=[1-9]\\d*", "$1page=1"))
                : request));
    return all;
  }

  private static void add(
      Map<String, WrongServer> all, String name, String firstFinding, Supplier<Mutation> mutation) {
    all.put(name, new WrongServer(name, firstFinding, mutation));
  }

  private static Mutation json(Consumer<ObjectNode> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      return response.isSuccess() && request.target().startsWith("/v1/")
          ? MutationOperators.changed(response, change)
          : response;
    };
  }

  private static void withoutZone(ObjectNode body) {
    MutationOperators.text(body, "created_at", time -> time.replaceFirst("(Z|\\+00:00)$", ""));
    body.forEach(child -> {
      if (child instanceof ObjectNode object) {
        withoutZone(object);
      }
      child.forEach(item -> {
        if (item instanceof ObjectNode object) {
          withoutZone(object);
        }
      });
    });
  }

  /** Says that a file was deleted, and leaves it where it is. */
  private static ProxiedResponse keep(ProxiedResponse refused) {
    return new ProxiedResponse(204, refused.headers(), new byte[0]).without("Content-Type");
  }

  /** Takes whatever token comes for the last one that was accepted. */
  private static Mutation ignoredAuthentication() {
    AtomicReference<String> accepted = new AtomicReference<>("");
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      if (response.isSuccess() && request.header("Authorization").contains("polar_oat_")) {
        accepted.set(request.header("Authorization"));
      }
      String token = Optional.ofNullable(accepted.get()).orElse("");
      return response.status() == 401 && !token.isEmpty() && request.side() == Side.API
          ? delegate.send(request.withHeader("Authorization", token))
          : response;
    };
  }
}
