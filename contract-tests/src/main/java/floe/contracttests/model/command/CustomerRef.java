package floe.contracttests.model.command;

import floe.contracttests.model.CustomerModel;

/**
 * A reference to a customer.
 *
 * @param number from 0, in the order of creation; 0 is the customer that the world begins with
 */
public record CustomerRef(int number) implements Reference<CustomerModel> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
