package floe.server.sandbox.world;

import floe.api.sandbox.Scope;
import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.server.organization.OrganizationRepository;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The world that is there when a server starts on an empty database, with tokens that everybody
 * knows and sessions that do not end, so that instructions can name them.
 */
@Singleton
public class DemoWorld {

  /** The organization's access token. */
  public static final String ACCESS_TOKEN =
      TokenFormat.assemble(TokenKind.ORGANIZATION_ACCESS, "FloeDemoOrganizationAccessToken000000");

  /** The access token of the user who works for the organization. */
  public static final String PERSONAL_ACCESS_TOKEN =
      TokenFormat.assemble(TokenKind.PERSONAL_ACCESS, "FloeDemoPersonalAccessToken0000000000");

  /** The customer's session token. */
  public static final String CUSTOMER_TOKEN =
      TokenFormat.assemble(TokenKind.CUSTOMER_SESSION, "FloeDemoCustomerSessionToken000000000");

  /** The session token of the customer's member. */
  public static final String MEMBER_TOKEN =
      TokenFormat.assemble(TokenKind.MEMBER_SESSION, "FloeDemoMemberSessionToken00000000000");

  /** The organization's id. */
  public static final UUID ORGANIZATION_ID =
      UUID.fromString("f10e0000-0000-4000-8000-000000000001");

  /** The customer's id. */
  public static final UUID CUSTOMER_ID = UUID.fromString("f10e0000-0000-4000-8000-000000000002");

  /** The member's id. */
  public static final UUID MEMBER_ID = UUID.fromString("f10e0000-0000-4000-8000-000000000003");

  private static final Duration FOR_EVER = Duration.ofDays(365_000);

  private final OrganizationRepository organizations;
  private final WorldService worlds;

  DemoWorld(OrganizationRepository organizations, WorldService worlds) {
    this.organizations = organizations;
    this.worlds = worlds;
  }

  /**
   * Creates the demo world if there is no world at all. Of several servers that start at once on an
   * empty database one creates it; the others find that it has.
   */
  public void createOnEmptyDatabase() {
    if (organizations.count() > 0) {
      return;
    }
    try {
      worlds.create(demo());
    } catch (DataAccessException e) {
      if (!exists()) {
        throw e;
      }
    }
  }

  /** Returns whether the demo world exists. It can be deleted like any other. */
  public boolean exists() {
    return organizations.findById(ORGANIZATION_ID).isPresent();
  }

  private static NewWorld demo() {
    Set<String> scopes =
        Arrays.stream(Scope.values()).map(Scope::value).collect(Collectors.toSet());
    return new NewWorld(
        ORGANIZATION_ID,
        "Demo",
        scopes,
        ACCESS_TOKEN,
        PERSONAL_ACCESS_TOKEN,
        CUSTOMER_ID,
        CUSTOMER_TOKEN,
        MEMBER_ID,
        MEMBER_TOKEN,
        FOR_EVER);
  }
}
