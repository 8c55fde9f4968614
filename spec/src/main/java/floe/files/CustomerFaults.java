package floe.files;

import floe.api.CustomerType;
import floe.contract.message.Fault;
import java.util.List;

/**
 * The faults of requests for customers that no schema can state (operations
 * {@code customers:create} and {@code customers:update}).
 */
public final class CustomerFaults {

  private static final List<Object> EMAIL = List.of("body", "email");
  private static final List<Object> EXTERNAL_ID = List.of("body", "external_id");

  private CustomerFaults() {}

  /** Returns the fault of an email address that another customer of the organization has. */
  public static Fault emailInUse(String email) {
    return Faults.valueError(
        EMAIL, "Another customer of the organization has this email address.", email);
  }

  /** Returns the fault of an external id that another customer of the organization has. */
  public static Fault externalIdInUse(String externalId) {
    return Faults.valueError(
        EXTERNAL_ID, "Another customer of the organization has this external id.", externalId);
  }

  /** Returns the fault of another external id for a customer that has one. */
  public static Fault externalIdIsSet(String externalId) {
    return Faults.valueError(
        EXTERNAL_ID, "The external id is set already and cannot be changed.", externalId);
  }

  /** Returns the fault of a new team with neither an email address nor an owner who has one. */
  public static Fault noOwner() {
    return Faults.missing(
        List.of("body", "owner"), "A team without an email address needs an owner.");
  }

  /** Returns the fault of a team that shall become an individual. */
  public static Fault isTeam() {
    return Faults.valueError(
        List.of("body", "type"),
        "A team cannot become an individual.",
        CustomerType.INDIVIDUAL.value());
  }

  /** Returns the fault of a tax number of a customer without a billing address. */
  public static Fault noCountryOfTaxId() {
    return Faults.missing(
        List.of("body", "billing_address"), "A tax id needs the country of a billing address.");
  }

  /**
   * Returns the fault of a tax number of a country without a known format.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static Fault unknownTaxId(String taxId, String country) {
    return Faults.valueError(
        List.of("body", "tax_id"), "No tax ids of " + country + " are known.", taxId);
  }
}
