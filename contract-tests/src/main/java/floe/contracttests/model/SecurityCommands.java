package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.UUID;

/** What people try who may not. */
final class SecurityCommands {
  private static final List<String> PATHS = List.of(
      "GET /v1/files/",
      "POST /v1/files/",
      "PATCH /v1/files/%s",
      "DELETE /v1/files/%s",
      "GET /v1/files/%s/download",
      "POST /v1/files/%s/uploaded",
      "GET /v1/customer-portal/downloadables/",
      "POST /v1/customer-sessions/",
      "POST /v1/benefits/",
      "GET /v1/benefits/%s");
  private static final String PORTAL = "/v1/customer-portal/";

  private SecurityCommands() {}

  /** Another organization reaches for what is ours. */
  static void intrude(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().present(), pick).orElse(null);
    if (file == null) {
      return;
    }
    TestContext stranger = walk.stranger();
    boolean person = form >= 12 && walk.can(Capability.PERSONAL_TOKEN);
    FilesClient files =
        person ? stranger.files().as(stranger.world().personalAccessToken()) : stranger.files();
    switch (Math.floorMod(form, 7)) {
      case 0 -> notFound(files.download(file.id()));
      case 1 -> notFound(files.update(file.id(), JsonNodes.object().put("name", "taken")));
      case 2 -> notFound(files.delete(file.id()));
      case 3 -> notFound(files.uploaded(file.id(), file.completion()));
      case 4 -> {
        Exchange answer = StateMachineRun.expect(200, files.list("ids", file.id()));
        StateMachineRun.insist(answer.at("/items").isEmpty(), answer, "a foreign file is listed");
      }
      case 5 -> invalid(stranger.benefits().create(benefit(file.id())));
      default -> {
        ObjectNode session = JsonNodes.object()
            .put("customer_id", walk.scene().world().customer().id());
        invalid(stranger.sessions().create(session));
      }
    }
    WorldModel.pick(walk.model().benefits(), pick)
        .ifPresent(benefit -> notFound(stranger.benefits().get(benefit.id())));
  }

  private static ObjectNode benefit(String file) {
    ObjectNode body = JsonNodes.object().put("type", "downloadables").put("description", "foreign");
    body.putObject("properties").putArray("files").add(file);
    return body;
  }

  private static void notFound(Exchange answer) {
    StateMachineRun.expectError(404, "ResourceNotFound", answer);
  }

  private static void invalid(Exchange answer) {
    StateMachineRun.expectError(422, "RequestValidationError", answer);
  }

  /** A token without the scope that it would need, on something that is its own organization's. */
  static void lackScope(StateMachineRun walk, int pick, int form) {
    boolean reader = form % 2 == 0;
    TestContext scene = walk.withOnly(reader ? Scopes.FILES_READ : Scopes.BENEFITS_READ);
    boolean person = form % 3 == 2 && walk.can(Capability.PERSONAL_TOKEN);
    ApiClient api = scene
        .api()
        .as(person ? scene.world().personalAccessToken() : scene.world().accessToken());
    String[] request = request(pick);
    boolean listsFiles = List.of(0, 4).contains(Math.floorMod(pick, PATHS.size()));
    boolean readsBenefit = Math.floorMod(pick, PATHS.size()) == 9;
    if (request[1].startsWith(PORTAL) || (reader ? listsFiles : readsBenefit)) {
      StateMachineRun.expect(
          200,
          new FilesClient(
                  scene.api().as(walk.withOnly(Scopes.FILES_READ).world().accessToken()))
              .list());
      return;
    }
    StateMachineRun.expectError(403, "insufficient_scope", send(api, request));
  }

  private static String[] request(int pick) {
    String line = PATHS.get(Math.floorMod(pick, PATHS.size()));
    return line.formatted(
            UUID.nameUUIDFromBytes(new byte[] {(byte) pick}).toString().replaceFirst("-3", "-4"))
        .split(" ", 2);
  }

  private static Exchange send(ApiClient api, String[] request) {
    boolean withBody = request[0].startsWith("P");
    JsonNode body = JsonNodes.object();
    return withBody ? api.send(request[0], request[1], body) : api.send(request[0], request[1]);
  }

  /** No token, one of the wrong kind, or one that nobody has. */
  static void bringBadToken(StateMachineRun walk, int pick, int form) {
    String[] request = request(pick);
    TestWorld world = walk.scene().world();
    boolean portal = request[1].startsWith(PORTAL);
    ApiClient api = walk.scene().api();
    switch (Math.floorMod(form, 5)) {
      case 0 -> unauthorized(send(api.anonymous(), request));
      case 1 -> {
        String other = portal ? world.accessToken() : world.customer().token();
        if (!other.isEmpty()) {
          unauthorized(send(api.as(other), request));
        }
      }
      case 2 ->
        strange(
            walk, withAnotherEnd(portal ? world.customer().token() : world.accessToken()), request);
      case 3 -> strange(walk, "polar_oat_" + "0".repeat(43), request);
      default -> {
        String other = portal ? world.personalAccessToken() : world.member().token();
        if (!other.isEmpty()) {
          unauthorized(send(api.as(other), request));
        }
      }
    }
  }

  private static String withAnotherEnd(String token) {
    String start = token.isEmpty() ? "polar_oat_0" : token.substring(0, token.length() - 1);
    return start + (token.endsWith("x") ? "y" : "x");
  }

  private static void unauthorized(Exchange answer) {
    StateMachineRun.expectError(401, "Unauthorized", answer);
  }

  private static void strange(StateMachineRun walk, String token, String... request) {
    if (!walk.can(Capability.STRANGE_TOKENS)) {
      return;
    }
    Exchange answer = send(walk.scene().api().as(token), request);
    StateMachineRun.expectError(401, "invalid_token", answer);
    String challenge = answer.header("WWW-Authenticate").orElse("");
    StateMachineRun.insist(
        challenge.contains("error=\"invalid_token\""), answer, "the challenge does not say why");
  }

  /** Unknown routes, methods, versions and ids. */
  static void goAstray(StateMachineRun walk, int pick, int form) {
    ApiClient api = walk.scene().api().as(walk.scene().world().accessToken());
    switch (Math.floorMod(form, 8)) {
      case 0 -> StateMachineRun.expect(404, api.send("GET", "/v1/nowhere/"));
      case 1 -> StateMachineRun.expect(405, api.send("PUT", "/v1/files/", JsonNodes.object()));
      case 2 ->
        StateMachineRun.expect(404, api.with("Polar-Version", "2019-01").send("GET", "/v1/files/"));
      case 3 -> {
        Exchange answer = StateMachineRun.expect(
            200, api.with("Polar-Version", "2026-10").send("GET", "/v1/files?limit=1"));
        StateMachineRun.insist(
            answer.header("Polar-Version").orElse("").equals("2026-10"),
            answer,
            "another version answers");
      }
      case 4 ->
        notFound(api.send("GET", "/v1/files/0b5e4c1a-7d3f-4e4f-9a51-0123456789ab/download"));
      case 5 -> StateMachineRun.expect(422, api.send("GET", "/v1/files/?page=0&limit=x&ids=no"));
      case 6 -> StateMachineRun.expect(422, api.send("DELETE", "/v1/files/not-an-id"));
      default -> limits(api);
    }
  }

  /** More than 100 a page counts as 100. */
  private static void limits(ApiClient api) {
    Exchange clamped = StateMachineRun.expect(200, api.send("GET", "/v1/files/?limit=1000"));
    int total = clamped.at("/pagination/total_count").asInt();
    StateMachineRun.insist(
        clamped.at("/pagination/max_page").asInt() == (total + 99) / 100,
        clamped,
        "limit was not clamped to 100");
  }
}
