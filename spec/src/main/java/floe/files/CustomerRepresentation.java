package floe.files;

import floe.api.CustomerIndividual;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes customers the way the contract shows them. */
public final class CustomerRepresentation {

  private CustomerRepresentation() {}

  /**
   * Returns a builder with the fields that every customer has the same, in the branch of
   * individuals of schema {@code Customer}.
   *
   * @param name the customer's name, if there is one; it stands on the bills, too
   */
  public static CustomerIndividual.Builder individual(@Nullable String name) {
    return CustomerIndividual.builder()
        .type("individual")
        .name(name)
        .billingName(name)
        .emailVerified(true)
        .metadata(Map.of());
  }
}
