package floe.files;

import floe.api.Address;
import floe.api.AddressInput;
import floe.api.CustomerCreate;
import floe.api.CustomerType;
import floe.api.CustomerUpdate;
import floe.api.CustomerUpdateExternalID;
import floe.api.Member;
import floe.api.MemberOwnerCreate;
import floe.api.MemberRole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer becomes by a request that {@link CustomerRules} allows: operations
 * {@code customers:create}, {@code customers:update}, {@code customers:delete}, and those by
 * external id.
 */
public final class CustomerChanges {

  /**
   * Ends the email addresses of those whose data was removed; nobody has one that ends so (<a
   * href="https://www.rfc-editor.org/rfc/rfc2606">RFC 2606</a>). The id is before it.
   */
  public static final String ANONYMOUS_DOMAIN = "@anonymized.invalid";

  private CustomerChanges() {}

  /** Returns a new customer. */
  public static CustomerDetails create(
      UUID id, UUID organizationId, CustomerCreate create, Instant now) {
    Address address = address(create.billingAddress());
    String taxId = given(create.taxId());
    return CustomerDetails.builder(id, organizationId, now)
        .type(create.type() == null ? CustomerType.INDIVIDUAL : CustomerType.of(create.type()))
        .email(create.email())
        .externalId(given(create.externalId()))
        .name(create.name())
        .billingAddress(address)
        .taxId(taxId)
        .taxIdFormat(TaxIdFormats.of(taxId, address).orElse(null))
        .locale(create.locale())
        .metadata(create.metadata() == null ? Map.of() : create.metadata())
        .build();
  }

  /**
   * Returns the owner of a new customer: the one that the request names, or else the customer
   * itself.
   *
   * @param owner the field {@code owner} of the request
   */
  public static Member owner(UUID id, CustomerDetails customer, @Nullable MemberOwnerCreate owner) {
    String email = owner == null ? customer.email() : owner.email();
    if (email == null) {
      throw new IllegalStateException("a customer without an address has an owner with one");
    }
    return Member.builder()
        .id(id)
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .customerId(customer.id())
        .email(email)
        .name(owner == null ? customer.name() : owner.name())
        .externalId(owner == null ? null : given(owner.externalId()))
        .role(MemberRole.OWNER)
        .build();
  }

  /**
   * Returns a changed customer.
   *
   * @param sent the fields that the request has; null empties some of them
   */
  public static CustomerDetails update(
      CustomerDetails before, CustomerUpdate update, Set<String> sent, Instant now) {
    CustomerDetails.Builder after = before.toBuilder().modifiedAt(now);
    if (update.metadata() != null) {
      after.metadata(update.metadata());
    }
    if (update.email() != null && !update.email().equals(before.email())) {
      after.email(update.email()).emailVerified(false);
    }
    if (sent.contains("name")) {
      after.name(update.name());
    }
    if (sent.contains("locale")) {
      after.locale(update.locale());
    }
    Address address = address(before, update, sent);
    after.billingAddress(address);
    if (sent.contains("tax_id")) {
      String taxId = given(update.taxId());
      after.taxId(taxId).taxIdFormat(TaxIdFormats.of(taxId, address).orElse(null));
    }
    if (before.externalId() == null) {
      after.externalId(given(update.externalId()));
    }
    if (update.type() != null) {
      after.type(update.type());
    }
    return after.build();
  }

  /** Returns what a request by external id asks for; it can change fewer fields. */
  public static CustomerUpdate toUpdate(CustomerUpdateExternalID update) {
    return CustomerUpdate.builder()
        .metadata(update.metadata())
        .email(update.email())
        .name(update.name())
        .billingAddress(update.billingAddress())
        .taxId(update.taxId())
        .locale(update.locale())
        .build();
  }

  /**
   * Returns a deleted customer, whose external id is free.
   *
   * @param anonymize whether to remove the personal data as well
   */
  public static CustomerDetails delete(CustomerDetails before, boolean anonymize, Instant now) {
    CustomerDetails.Builder after = anonymize
        ? CustomerDetails.builder(before.id(), before.organizationId(), before.createdAt())
            .type(before.type())
            .email(before.id() + ANONYMOUS_DOMAIN)
        : before.toBuilder().externalId(null);
    return after.modifiedAt(now).deletedAt(now).build();
  }

  /** Returns a member without personal data. */
  public static Member anonymize(Member member, Instant now) {
    return Member.builder()
        .id(member.id())
        .createdAt(member.createdAt())
        .modifiedAt(now.atOffset(ZoneOffset.UTC))
        .customerId(member.customerId())
        .email(member.id() + ANONYMOUS_DOMAIN)
        .role(member.role())
        .build();
  }

  /** Returns the billing address that a changed customer has. */
  static @Nullable Address address(
      CustomerDetails before, CustomerUpdate update, Set<String> sent) {
    return sent.contains("billing_address")
        ? address(update.billingAddress())
        : before.billingAddress();
  }

  static @Nullable Address address(@Nullable AddressInput input) {
    return input == null
        ? null
        : Address.builder()
            .line1(input.line1())
            .line2(input.line2())
            .postalCode(input.postalCode())
            .city(input.city())
            .state(input.state())
            .country(input.country())
            .build();
  }

  /** Returns a text, or null for an empty one, which counts as none. */
  static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
