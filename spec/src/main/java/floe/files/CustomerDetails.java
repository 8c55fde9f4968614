package floe.files;

import floe.api.Address;
import floe.api.CustomerType;
import floe.api.TaxIDFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an engine knows of a customer.
 *
 * @param email its email address; a person has one
 * @param externalId what the seller's software calls the customer
 * @param taxIdFormat the format of the tax id; null where there is no tax id
 * @param metadata the seller's own notes, in their order
 */
public record CustomerDetails(
    UUID id,
    UUID organizationId,
    CustomerType type,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String externalId,
    @Nullable String name,
    @Nullable Address billingAddress,
    @Nullable String taxId,
    @Nullable TaxIDFormat taxIdFormat,
    @Nullable String locale,
    Map<String, Object> metadata,
    Instant createdAt,
    @Nullable Instant modifiedAt,
    @Nullable Instant deletedAt) {

  /** Copies the metadata. */
  public CustomerDetails {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** Returns a builder of a person of whom nothing else is known. */
  public static Builder builder(UUID id, UUID organizationId, Instant createdAt) {
    return new Builder(id, organizationId, createdAt);
  }

  /** Returns a builder that has all values of this customer. */
  public Builder toBuilder() {
    return new Builder(id, organizationId, createdAt)
        .type(type)
        .email(email)
        .emailVerified(emailVerified)
        .externalId(externalId)
        .name(name)
        .billingAddress(billingAddress)
        .taxId(taxId)
        .taxIdFormat(taxIdFormat)
        .locale(locale)
        .metadata(metadata)
        .modifiedAt(modifiedAt)
        .deletedAt(deletedAt);
  }

  /** Creates a customer field by field. */
  public static final class Builder {
    private final UUID id;
    private final UUID organizationId;
    private final Instant createdAt;
    private CustomerType type = CustomerType.INDIVIDUAL;
    private boolean emailVerified;
    private Map<String, Object> metadata = Map.of();
    private @Nullable String email;
    private @Nullable String externalId;
    private @Nullable String name;
    private @Nullable Address billingAddress;
    private @Nullable String taxId;
    private @Nullable TaxIDFormat taxIdFormat;
    private @Nullable String locale;
    private @Nullable Instant modifiedAt;
    private @Nullable Instant deletedAt;

    private Builder(UUID id, UUID organizationId, Instant createdAt) {
      this.id = id;
      this.organizationId = organizationId;
      this.createdAt = createdAt;
    }

    public Builder type(CustomerType value) {
      type = value;
      return this;
    }

    public Builder email(@Nullable String value) {
      email = value;
      return this;
    }

    public Builder emailVerified(boolean value) {
      emailVerified = value;
      return this;
    }

    public Builder externalId(@Nullable String value) {
      externalId = value;
      return this;
    }

    public Builder name(@Nullable String value) {
      name = value;
      return this;
    }

    public Builder billingAddress(@Nullable Address value) {
      billingAddress = value;
      return this;
    }

    public Builder taxId(@Nullable String value) {
      taxId = value;
      return this;
    }

    public Builder taxIdFormat(@Nullable TaxIDFormat value) {
      taxIdFormat = value;
      return this;
    }

    public Builder locale(@Nullable String value) {
      locale = value;
      return this;
    }

    public Builder metadata(Map<String, Object> value) {
      metadata = value;
      return this;
    }

    public Builder modifiedAt(@Nullable Instant value) {
      modifiedAt = value;
      return this;
    }

    public Builder deletedAt(@Nullable Instant value) {
      deletedAt = value;
      return this;
    }

    /** Returns the customer. */
    public CustomerDetails build() {
      return new CustomerDetails(
          id,
          organizationId,
          type,
          email,
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
  }
}
