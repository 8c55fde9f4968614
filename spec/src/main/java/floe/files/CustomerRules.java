package floe.files;

import floe.api.Address;
import floe.api.CustomerCreate;
import floe.api.CustomerType;
import floe.api.CustomerUpdate;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which requests for customers are refused (operations {@code customers:create},
 * {@code customers:update} and {@code customers:update_external}).
 */
public final class CustomerRules {

  private CustomerRules() {}

  /** Returns the faults of a request for a new customer, whoever else there is. */
  public static List<Fault> checkCreate(CustomerCreate create) {
    List<Fault> faults = new ArrayList<>();
    if (create.email() == null && create.owner() == null) {
      faults.add(CustomerFaults.noOwner());
    }
    String taxId = CustomerChanges.given(create.taxId());
    checkTaxId(taxId, CustomerChanges.address(create.billingAddress())).ifPresent(faults::add);
    return faults;
  }

  /**
   * Returns the faults of a change of a customer, whoever else there is.
   *
   * @param sent the fields that the request has
   */
  public static List<Fault> checkUpdate(
      CustomerDetails before, CustomerUpdate update, Set<String> sent) {
    List<Fault> faults = new ArrayList<>();
    if (sent.contains("tax_id")) {
      String taxId = CustomerChanges.given(update.taxId());
      checkTaxId(taxId, CustomerChanges.address(before, update, sent)).ifPresent(faults::add);
    }
    String externalId = CustomerChanges.given(update.externalId());
    if (externalId != null
        && before.externalId() != null
        && !externalId.equals(before.externalId())) {
      faults.add(CustomerFaults.externalIdIsSet(externalId));
    }
    if (update.type() == CustomerType.INDIVIDUAL && before.type() == CustomerType.TEAM) {
      faults.add(CustomerFaults.isTeam());
    }
    return faults;
  }

  private static Optional<Fault> checkTaxId(@Nullable String taxId, @Nullable Address address) {
    if (taxId == null || TaxIdFormats.of(taxId, address).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        address == null
            ? CustomerFaults.noCountryOfTaxId()
            : CustomerFaults.unknownTaxId(taxId, address.country()));
  }

  /**
   * Returns the faults of what another customer of the organization has already. Deleted customers
   * have nothing.
   *
   * @param customer the new or changed customer
   * @param byEmail returns the id of the customer whose address has an {@linkplain #emailKey key}
   * @param byExternalId returns the id of the customer with an external id
   */
  public static List<Fault> checkUnique(
      CustomerDetails customer,
      Function<String, Optional<UUID>> byEmail,
      Function<String, Optional<UUID>> byExternalId) {
    List<Fault> faults = new ArrayList<>();
    String email = customer.email();
    if (email != null && isAnother(customer, byEmail.apply(emailKey(email)))) {
      faults.add(CustomerFaults.emailInUse(email));
    }
    String externalId = customer.externalId();
    if (externalId != null && isAnother(customer, byExternalId.apply(externalId))) {
      faults.add(CustomerFaults.externalIdInUse(externalId));
    }
    return faults;
  }

  private static boolean isAnother(CustomerDetails customer, Optional<UUID> found) {
    return found.filter(id -> !id.equals(customer.id())).isPresent();
  }

  /** Returns what tells email addresses apart: upper and lower case do not. */
  public static String emailKey(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
