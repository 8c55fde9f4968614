package floe.server.customer;

import floe.api.AddressInput;
import floe.api.CustomerCreate;
import floe.api.CustomerType;
import floe.api.CustomerUpdate;
import floe.contract.message.Fault;
import floe.files.CustomerFaults;
import floe.files.TaxIdFormats;
import floe.server.text.JsonColumn;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries requests over to customers, and finds what of it cannot be. */
@Singleton
class CustomerChanges {

  private final JsonColumn json;

  CustomerChanges(JsonColumn json) {
    this.json = json;
  }

  /** Fills a new customer, and returns the faults of the request. */
  List<Fault> fill(CustomerDraft draft, CustomerCreate create) {
    if (create.type() != null) {
      draft.type = create.type();
    }
    draft.email = create.email();
    draft.externalId = given(create.externalId());
    draft.name = create.name();
    draft.billingAddress = toJson(create.billingAddress());
    draft.taxId = given(create.taxId());
    draft.locale = create.locale();
    if (create.metadata() != null) {
      draft.metadata = json.write(create.metadata());
    }
    List<Fault> faults = new ArrayList<>();
    if (create.email() == null && create.owner() == null) {
      faults.add(CustomerFaults.noOwner());
    }
    setTaxIdFormat(draft).ifPresent(faults::add);
    return faults;
  }

  /**
   * Changes a customer, and returns the faults of the request.
   *
   * @param sent the fields that the request has; null empties some of them
   */
  List<Fault> change(CustomerDraft draft, CustomerUpdate update, Set<String> sent) {
    List<Fault> faults = new ArrayList<>();
    if (update.metadata() != null) {
      draft.metadata = json.write(update.metadata());
    }
    if (update.email() != null && !update.email().equals(draft.email)) {
      draft.email = update.email();
      draft.emailVerified = false;
    }
    if (sent.contains("name")) {
      draft.name = update.name();
    }
    if (sent.contains("locale")) {
      draft.locale = update.locale();
    }
    if (sent.contains("billing_address")) {
      draft.billingAddress = toJson(update.billingAddress());
    }
    if (sent.contains("tax_id")) {
      draft.taxId = given(update.taxId());
      setTaxIdFormat(draft).ifPresent(faults::add);
    }
    setExternalId(draft, given(update.externalId())).ifPresent(faults::add);
    setType(draft, update.type()).ifPresent(faults::add);
    return faults;
  }

  private static Optional<Fault> setExternalId(CustomerDraft draft, @Nullable String externalId) {
    if (externalId == null || externalId.equals(draft.externalId)) {
      return Optional.empty();
    }
    if (draft.externalId != null) {
      return Optional.of(CustomerFaults.externalIdIsSet(externalId));
    }
    draft.externalId = externalId;
    return Optional.empty();
  }

  private static Optional<Fault> setType(CustomerDraft draft, @Nullable CustomerType type) {
    if (type == CustomerType.INDIVIDUAL && draft.type.equals(CustomerDraft.TEAM)) {
      return Optional.of(CustomerFaults.isTeam());
    }
    if (type != null) {
      draft.type = type.value();
    }
    return Optional.empty();
  }

  private Optional<Fault> setTaxIdFormat(CustomerDraft draft) {
    draft.taxIdFormat = null;
    String taxId = draft.taxId;
    if (taxId == null) {
      return Optional.empty();
    }
    if (draft.billingAddress == null) {
      return Optional.of(CustomerFaults.noCountryOfTaxId());
    }
    String country =
        json.read(draft.billingAddress, Argument.of(AddressInput.class)).country();
    TaxIdFormats.of(country).ifPresent(format -> draft.taxIdFormat = format.value());
    return draft.taxIdFormat != null
        ? Optional.empty()
        : Optional.of(CustomerFaults.unknownTaxId(taxId, country));
  }

  private @Nullable String toJson(@Nullable AddressInput address) {
    return address == null ? null : json.write(address);
  }

  /** Returns a text, or null for an empty one, which counts as none. */
  static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
