package floe.files;

import floe.api.sandbox.Scope;
import floe.api.sandbox.WorldCreate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names that a new world's organization and people have (operation {@code worlds:create}). */
public final class WorldRules {

  /** The name of a world's customer. */
  public static final String CUSTOMER_NAME = "Customer";

  /** The name of the member of a world's customer. */
  public static final String MEMBER_NAME = "Member";

  private static final String DEFAULT_NAME = "World";
  private static final int SHORT_ID_LENGTH = 8;

  private WorldRules() {}

  /**
   * Returns the name of a new world.
   *
   * @param create the request; null if it has no body
   */
  public static String name(@Nullable WorldCreate create) {
    return create == null || create.name() == null ? DEFAULT_NAME : create.name();
  }

  /**
   * Returns the scopes of a new world's access tokens: every scope unless the request names some.
   *
   * @param create the request; null if it has no body
   */
  public static List<Scope> scopes(@Nullable WorldCreate create) {
    return create == null || create.scopes() == null ? List.of(Scope.values()) : create.scopes();
  }

  /**
   * Returns the organization's slug: the ASCII letters and digits of the name in lower case, a dash
   * between its words, and the first 8 digits of the id.
   */
  public static String slug(String name, UUID organizationId) {
    String words =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.isEmpty() ? shortId(organizationId) : words + "-" + shortId(organizationId);
  }

  /**
   * Returns the email address of somebody in a world.
   *
   * @param who who it is, such as {@code owner}: letters only
   */
  public static String email(String who, UUID organizationId) {
    return "%s@world-%s.example".formatted(who, shortId(organizationId));
  }

  /** Returns the {@code external_id} of a customer. */
  public static String customerExternalId(UUID customerId) {
    return "customer-" + customerId;
  }

  /** Returns the {@code external_id} of a member. */
  public static String memberExternalId(UUID memberId) {
    return "member-" + memberId;
  }

  private static String shortId(UUID id) {
    return id.toString().substring(0, SHORT_ID_LENGTH);
  }
}
