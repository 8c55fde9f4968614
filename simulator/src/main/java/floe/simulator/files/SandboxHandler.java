package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Handles the operations of the control API on worlds and files. */
final class SandboxHandler {
  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final SimulatedStore store;
  private final SimulatorClock clock;

  SandboxHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      SimulatedStore store,
      SimulatorClock clock) {
    this.repository = repository;
    this.worlds = worlds;
    this.store = store;
    this.clock = clock;
  }

  Optional<SimulatedResponse> createWorld(ValidatedRequest request) {
    ObjectNode fields = RequestFields.body(request);
    List<String> scopes = new ArrayList<>();
    fields.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    SandboxWorld world = worlds.create(
        RequestFields.text(fields, "name").orElse("Simulated World"),
        fields.has("scopes") ? scopes : WorldRegistry.ALL_SCOPES,
        clock.now());
    ObjectNode body = FilesResponses.JSON.objectNode();
    organization(body, world);
    body.put("access_token", world.accessToken())
        .put("personal_access_token", world.personalToken());
    body.putObject("customer")
        .put("id", world.customer().id())
        .put("email", world.customer().email())
        .put("external_id", world.externalId())
        .put("session_token", world.customer().token());
    body.putObject("member")
        .put("id", world.member().id())
        .put("email", world.member().email())
        .put("session_token", world.member().token());
    urls(body, request);
    return Optional.of(FilesResponses.success(request, body));
  }

  Optional<SimulatedResponse> getWorld(ValidatedRequest request) {
    return Optional.of(worlds
        .find(id(request, "organization_id"))
        .map(world -> {
          ObjectNode body = FilesResponses.JSON.objectNode();
          organization(body, world);
          body.putObject("customer")
              .put("id", world.customer().id())
              .put("email", world.customer().email())
              .put("external_id", world.externalId());
          body.putObject("member")
              .put("id", world.member().id())
              .put("email", world.member().email());
          ArrayNode scopes = body.putArray("scopes");
          world.scopes().forEach(scopes::add);
          body.put("created_at", world.createdAt().toString());
          urls(body, request);
          return FilesResponses.success(request, body);
        })
        .orElseGet(() -> FilesResponses.notFound(request)));
  }

  Optional<SimulatedResponse> deleteWorld(ValidatedRequest request) {
    String id = id(request, "organization_id");
    if (!worlds.delete(id)) {
      return Optional.of(FilesResponses.notFound(request));
    }
    repository.deleteOrganization(id).forEach(store::deleteParts);
    return Optional.of(request.plan().success().defaultResponse());
  }

  Optional<SimulatedResponse> updateFile(ValidatedRequest request) {
    ObjectNode patch = RequestFields.body(request);
    return Optional.of(repository
        .file(id(request, "id"))
        .map(file -> {
          file.enabled = patch.path("is_enabled").asBoolean(file.enabled);
          if (patch.has("flagged_malicious")) {
            file.flaggedAt = !patch.path("flagged_malicious").asBoolean()
                ? Optional.empty()
                : file.flaggedAt.isPresent() ? file.flaggedAt : Optional.of(clock.now());
          }
          repository.markChanged();
          return FilesResponses.success(
              request,
              FilesResponses.JSON
                  .objectNode()
                  .put("id", file.id)
                  .put("is_enabled", file.enabled)
                  .put("flagged_malicious", file.flaggedAt.isPresent())
                  .put(
                      "flagged_malicious_at",
                      file.flaggedAt.map(Object::toString).orElse(null)));
        })
        .orElseGet(() -> FilesResponses.notFound(request)));
  }

  private static void organization(ObjectNode body, SandboxWorld world) {
    body.putObject("organization")
        .put("id", world.id())
        .put("name", world.name())
        .put("slug", world.slug());
  }

  private static void urls(ObjectNode body, ValidatedRequest request) {
    String base = request.received().baseUrl();
    body.put("api_url", base)
        .put(
            "store_url",
            base + SimulatedStore.PREFIX.substring(0, SimulatedStore.PREFIX.length() - 1));
  }

  private static String id(ValidatedRequest request, String parameter) {
    return FileSerializer.lower(request.pathParameters().getOrDefault(parameter, ""));
  }
}
