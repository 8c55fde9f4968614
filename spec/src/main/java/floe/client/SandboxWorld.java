package floe.client;

import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.WorldRead;
import java.util.UUID;

/** A world, and what can be done to it and seen of it. Nothing in it affects another world. */
public sealed class SandboxWorld permits CreatedWorld {
  private final SandboxCalls calls;
  private final UUID organizationId;
  private final String path;
  private final FaultsClient faults;

  SandboxWorld(SandboxCalls calls, UUID organizationId) {
    this.calls = calls;
    this.organizationId = organizationId;
    this.path = WorldsClient.path(organizationId);
    this.faults = new FaultsClient(calls, path);
  }

  /** Returns the id of the world's organization. */
  public final UUID organizationId() {
    return organizationId;
  }

  /** Returns the clock that all timestamps, sessions and links of the world follow. */
  public final ClockClient clock() {
    return new ClockClient(calls, path);
  }

  /** Returns the rules by which requests of the world fail. */
  public final FaultsClient faults() {
    return faults;
  }

  /** Returns the limit of the requests of each token. */
  public final RateLimitClient rateLimit() {
    return new RateLimitClient(calls, path);
  }

  /** Returns the requests that the world has had. */
  public final JournalClient journal() {
    return new JournalClient(calls, path);
  }

  /** Returns the states of the world that it can be brought back to. */
  public final SnapshotsClient snapshots() {
    return new SnapshotsClient(calls, path);
  }

  /** Returns the operations on grants. */
  public final GrantsClient grants() {
    return new GrantsClient(calls);
  }

  /** Returns the operations on what others do to files. */
  public final FileFlagsClient fileFlags() {
    return new FileFlagsClient(calls);
  }

  /** Returns the world as it is stored ({@code worlds:get}). */
  public final WorldRead read() {
    return calls.get("worlds:get", path, WorldRead.class);
  }

  /**
   * Adds files, customers, members, benefits and grants, all or none ({@code fixtures:create}), and
   * returns what was made.
   */
  public final FixtureSet addFixtures(Fixtures fixtures) {
    return calls.send("fixtures:create", "POST", path + "/fixtures", fixtures, FixtureSet.class);
  }

  /**
   * Brings the world back to its creation ({@code worlds:reset}): its ids and tokens stay, and
   * everything that was done in it or to it is gone, also its snapshots.
   */
  public final void reset() {
    calls.post("worlds:reset", path + "/reset");
  }

  /** Deletes the world and all that is in it ({@code worlds:delete}). */
  public final void delete() {
    calls.delete("worlds:delete", path);
  }

  /** Returns the id of the organization only: tokens are secrets. */
  @Override
  public final String toString() {
    return "world " + organizationId;
  }
}
