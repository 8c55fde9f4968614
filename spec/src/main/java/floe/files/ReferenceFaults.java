package floe.files;

import floe.contract.message.Fault;
import java.util.List;
import java.util.UUID;

/** The faults of ids in a request's body that lead to nothing. */
public final class ReferenceFaults {

  private static final String NO_CUSTOMER = "Customer does not exist.";
  private static final String NO_MEMBER = "Member does not exist for this customer.";

  private ReferenceFaults() {}

  /** Returns the fault of a {@code customer_id} that none of the caller's customers has. */
  public static Fault customer(UUID id) {
    return Faults.valueError(List.of("body", "customer_id"), NO_CUSTOMER, id);
  }

  /**
   * Returns the fault of an external id that none of the caller's customers has.
   *
   * @param field the name of the field that has it
   */
  public static Fault externalCustomer(String field, String externalId) {
    return Faults.valueError(List.of("body", field), NO_CUSTOMER, externalId);
  }

  /** Returns the fault of a {@code member_id} that no member of the customer has. */
  public static Fault member(UUID id) {
    return Faults.valueError(List.of("body", "member_id"), NO_MEMBER, id);
  }

  /** Returns the fault of an {@code external_member_id} that no member of the customer has. */
  public static Fault externalMember(String externalId) {
    return Faults.valueError(List.of("body", "external_member_id"), NO_MEMBER, externalId);
  }

  /**
   * Returns the fault of a {@code benefit_id} that no benefit of the customer's organization has.
   */
  public static Fault benefit(UUID id) {
    return Faults.valueError(
        List.of("body", "benefit_id"), "Benefit does not exist for this customer.", id);
  }
}
