package floe.client;

import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCustomer;
import floe.api.sandbox.WorldMember;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A world that was just created: its tokens are known. */
public final class CreatedWorld extends SandboxWorld {
  private final World created;

  CreatedWorld(SandboxCalls calls, World created) {
    super(calls, created.organization().id());
    this.created = created;
  }

  /** Returns the organization's access token. */
  public String accessToken() {
    return created.accessToken();
  }

  /** Returns the access token of a person who works for the organization. */
  public String personalAccessToken() {
    return created.personalAccessToken();
  }

  /** Returns the customer and the token of a session, which lasts an hour of the world's clock. */
  public WorldCustomer customer() {
    return created.customer();
  }

  /**
   * Returns the customer's member and the token of a session, which lasts an hour of the world's
   * clock.
   */
  public WorldMember member() {
    return created.member();
  }

  /** Returns the fixtures that it was created with, empty for none. */
  public Optional<FixtureSet> fixtures() {
    return Optional.ofNullable(created.fixtures());
  }

  /** Returns the address of the files API. */
  public URI apiUrl() {
    return URI.create(created.apiUrl());
  }

  /** Returns the address that presigned URLs lead to. */
  public URI storeUrl() {
    return URI.create(created.storeUrl());
  }

  /** Returns the answer of {@code worlds:create}. */
  public World created() {
    return created;
  }

  /**
   * Grants a benefit to the world's customer ({@code grants:create}), and returns the grant's id.
   */
  public UUID grant(UUID benefitId) {
    return grants().create(created.customer().id(), benefitId).id();
  }
}
