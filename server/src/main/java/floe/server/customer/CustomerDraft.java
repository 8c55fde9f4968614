package floe.server.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer while it is being made or changed, field by field. */
final class CustomerDraft {

  static final String INDIVIDUAL = "individual";
  static final String TEAM = "team";

  final UUID id;
  final UUID organizationId;
  final Instant createdAt;
  String type = INDIVIDUAL;

  @Nullable
  String email;

  boolean emailVerified;

  @Nullable
  String externalId;

  @Nullable
  String name;

  @Nullable
  String billingAddress;

  @Nullable
  String taxId;

  @Nullable
  String taxIdFormat;

  @Nullable
  String locale;

  String metadata = "{}";

  @Nullable
  Instant modifiedAt;

  @Nullable
  Instant deletedAt;

  /** Starts a person of whom nothing is known. */
  CustomerDraft(UUID id, UUID organizationId, Instant createdAt) {
    this.id = id;
    this.organizationId = organizationId;
    this.createdAt = createdAt;
  }

  /** Starts with what a customer is now. */
  static CustomerDraft of(CustomerEntity customer) {
    CustomerDraft draft =
        new CustomerDraft(customer.id(), customer.organizationId(), customer.createdAt());
    draft.type = customer.type();
    draft.email = customer.email();
    draft.emailVerified = customer.emailVerified();
    draft.externalId = customer.externalId();
    draft.name = customer.name();
    draft.billingAddress = customer.billingAddress();
    draft.taxId = customer.taxId();
    draft.taxIdFormat = customer.taxIdFormat();
    draft.locale = customer.locale();
    draft.metadata = customer.metadata();
    draft.modifiedAt = customer.modifiedAt();
    draft.deletedAt = customer.deletedAt();
    return draft;
  }

  /** Returns the customer; a deleted one keeps its address from nobody. */
  CustomerEntity toEntity() {
    return new CustomerEntity(
        id,
        organizationId,
        type,
        email,
        email == null || deletedAt != null ? null : key(email),
        emailVerified,
        externalId,
        name,
        billingAddress,
        taxId,
        taxIdFormat,
        locale,
        metadata,
        createdAt,
        modifiedAt,
        deletedAt);
  }

  /** Returns what tells addresses apart: upper and lower case do not. */
  static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
