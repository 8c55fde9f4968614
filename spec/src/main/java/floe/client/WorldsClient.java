package floe.client;

import floe.api.sandbox.Fixtures;
import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.api.sandbox.WorldList;
import floe.api.sandbox.WorldRead;
import java.util.List;
import java.util.UUID;

/** The operations on worlds. */
public final class WorldsClient {
  private static final String PATH = "/sandbox/worlds";
  private static final int LARGEST_PAGE = 100;

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

  /**
   * Creates a world whose ids and tokens are the same each time ({@code worlds:create}). There can
   * be one world of a seed at a time.
   *
   * @param seed 0 to 2<sup>53</sup> - 1; whoever knows it knows the tokens
   */
  public CreatedWorld create(long seed) {
    return create(WorldCreate.builder().seed(seed).build());
  }

  /** Creates a world that has fixtures from the start ({@code worlds:create}). */
  public CreatedWorld create(Fixtures fixtures) {
    return create(WorldCreate.builder().fixtures(fixtures).build());
  }

  /**
   * Creates a world whose ids and tokens, and the ids and bytes of its fixtures, are the same each
   * time ({@code worlds:create}). There can be one world of a seed at a time.
   *
   * @param seed 0 to 2<sup>53</sup> - 1; whoever knows it knows the tokens
   */
  public CreatedWorld create(long seed, Fixtures fixtures) {
    return create(WorldCreate.builder().seed(seed).fixtures(fixtures).build());
  }

  /** Creates a world ({@code worlds:create}). */
  public CreatedWorld create(WorldCreate world) {
    return of(calls.send("worlds:create", "POST", PATH, world, World.class));
  }

  /** Returns the 100 newest worlds, newest first and without their tokens ({@code worlds:list}). */
  public List<WorldRead> list() {
    return page(1, LARGEST_PAGE).items();
  }

  /**
   * Returns a page of worlds, newest first and without their tokens ({@code worlds:list}).
   *
   * @param page counted from 1
   * @param limit how many worlds a page has, at most 100
   */
  public WorldList page(int page, int limit) {
    return calls.get("worlds:list", PATH + "?page=" + page + "&limit=" + limit, WorldList.class);
  }

  /** Returns what can be done to a world that was created before, with its tokens. */
  public CreatedWorld of(World created) {
    return new CreatedWorld(calls, created);
  }
}
