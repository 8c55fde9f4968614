package floe.client;

import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import java.util.List;
import java.util.UUID;

/** The operations on worlds. */
public final class WorldsClient {
  private static final String PATH = "/sandbox/worlds";

  private final SandboxCalls calls;

  WorldsClient(SandboxCalls calls) {
    this.calls = calls;
  }

  /** Returns the path of a world. */
  static String path(UUID organizationId) {
    return PATH + "/" + organizationId;
  }

  /** Creates a world whose access tokens have every scope ({@code worlds:create}). */
  public CreatedWorld create() {
    return create(WorldCreate.builder().build());
  }

  /** Creates a world whose access tokens have these scopes ({@code worlds:create}). */
  public CreatedWorld create(List<Scope> scopes) {
    return create(WorldCreate.builder().scopes(scopes).build());
  }

  /** Creates a world ({@code worlds:create}). */
  public CreatedWorld create(WorldCreate world) {
    return of(calls.send("worlds:create", "POST", PATH, world, World.class));
  }

  /** Returns what can be done to a world that was created before, with its tokens. */
  public CreatedWorld of(World created) {
    return new CreatedWorld(calls, created);
  }
}
