package floe.files;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.CustomerSessionCreate;
import floe.contract.message.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a session is for, and by which token (operation {@code customer-sessions:create}). */
public final class SessionRules {

  private static final Pattern WEB_URL = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private SessionRules() {}

  /**
   * Returns the customer that a request names by {@code customer_id} or, without one, by
   * {@code external_customer_id}, or by the other name of that, {@code customer_external_id}.
   *
   * @param byId finds one of the caller's customers
   * @param byExternalId finds one of the caller's customers
   * @return nothing if there is no such customer: see {@link #unknownCustomer}
   */
  public static <C> Optional<C> findCustomer(
      CustomerSessionCreate create,
      Function<UUID, Optional<C>> byId,
      Function<String, Optional<C>> byExternalId) {
    UUID id = create.customerId();
    return id != null ? byId.apply(id) : byExternalId.apply(externalCustomerId(create));
  }

  /** Returns the fault of a request that names no customer of the caller's. */
  public static Fault unknownCustomer(CustomerSessionCreate create) {
    UUID id = create.customerId();
    if (id != null) {
      return ReferenceFaults.customer(id);
    }
    String field =
        create.externalCustomerId() == null ? "customer_external_id" : "external_customer_id";
    return ReferenceFaults.externalCustomer(field, externalCustomerId(create));
  }

  /** Returns whether a request is for a member of the customer. */
  public static boolean isForMember(CustomerSessionCreate create) {
    return create.memberId() != null || externalMemberId(create).isPresent();
  }

  /**
   * Returns the member that a request names by {@code member_id} or, without one, by
   * {@code external_member_id}.
   *
   * @param byId finds one of the customer's members
   * @param byExternalId finds one of the customer's members
   * @return nothing if the request {@linkplain #isForMember names none}, or if there is no such
   *     member: see {@link #unknownMember}
   */
  public static <M> Optional<M> findMember(
      CustomerSessionCreate create,
      Function<UUID, Optional<M>> byId,
      Function<String, Optional<M>> byExternalId) {
    UUID id = create.memberId();
    return id != null ? byId.apply(id) : externalMemberId(create).flatMap(byExternalId);
  }

  /** Returns the fault of a request that names no member of the customer. */
  public static Fault unknownMember(CustomerSessionCreate create) {
    UUID id = create.memberId();
    if (id != null) {
      return ReferenceFaults.member(id);
    }
    return ReferenceFaults.externalMember(externalMemberId(create).orElse(""));
  }

  /** Returns the fault of a {@code return_url} that a browser could not go back to. */
  public static Optional<Fault> checkReturnUrl(CustomerSessionCreate create) {
    String url = create.returnUrl();
    return url == null || WEB_URL.matcher(url).lookingAt()
        ? Optional.empty()
        : Optional.of(new Fault(
            "url_scheme",
            List.of("body", "return_url"),
            "URL scheme should be 'http' or 'https'",
            Optional.of(TextNode.valueOf(url)),
            Map.of("expected_schemes", "'http' or 'https'")));
  }

  /** Returns the kind of the session's token. */
  public static TokenKind tokenKind(CustomerSessionCreate create) {
    return isForMember(create) ? TokenKind.MEMBER_SESSION : TokenKind.CUSTOMER_SESSION;
  }

  /**
   * Returns the path and query of {@code customer_portal_url}, which begins with the API's address.
   *
   * @param slug the organization's
   * @param token the session's, whose kind says how it is passed on
   * @param email the address of the customer or, in a session for a member, of the member; null for
   *     a team, which has none
   */
  public static String portalPath(String slug, String token, @Nullable String email) {
    String parameter = token.startsWith(TokenKind.MEMBER_SESSION.prefix())
        ? "member_session_token"
        : "customer_session_token";
    String path = "/" + slug + "/portal?" + parameter + "=" + token;
    return email == null ? path : path + "&email=" + percentEncoded(email);
  }

  /** Returns a text of which only what RFC 3986 calls unreserved stands for itself. */
  private static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  /** An empty text counts as none. */
  private static Optional<String> externalMemberId(CustomerSessionCreate create) {
    return Optional.ofNullable(create.externalMemberId()).filter(id -> !id.isEmpty());
  }

  private static String externalCustomerId(CustomerSessionCreate create) {
    String externalId = create.externalCustomerId() == null
        ? create.customerExternalId()
        : create.externalCustomerId();
    if (externalId == null) {
      throw new IllegalStateException("the contract allows no session that names no customer");
    }
    return externalId;
  }
}
