package floe.server.sandbox.world;

import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.api.sandbox.WorldRead;
import floe.files.WorldRules;
import floe.server.auth.TokenGenerator;
import floe.server.sandbox.api.WorldsApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, shows and deletes worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WorldController implements WorldsApi {

  private final WorldService worlds;
  private final WorldEraser eraser;
  private final WorldReader reader;
  private final WorldMapper mapper;
  private final TokenGenerator tokens;

  WorldController(
      WorldService worlds,
      WorldEraser eraser,
      WorldReader reader,
      WorldMapper mapper,
      TokenGenerator tokens) {
    this.worlds = worlds;
    this.eraser = eraser;
    this.reader = reader;
    this.mapper = mapper;
    this.tokens = tokens;
  }

  @Override
  public World worldsCreate(@Nullable WorldCreate create) {
    Set<String> scopes =
        WorldRules.scopes(create).stream().map(Scope::value).collect(Collectors.toSet());
    NewWorld world = NewWorld.random(WorldRules.name(create), scopes, tokens);
    return mapper.toWorld(world, worlds.create(world));
  }

  @Override
  public WorldRead worldsGet(UUID organizationId) {
    return reader.read(organizationId);
  }

  @Override
  public void worldsDelete(UUID organizationId) {
    reader.read(organizationId);
    eraser.erase(organizationId);
  }
}
