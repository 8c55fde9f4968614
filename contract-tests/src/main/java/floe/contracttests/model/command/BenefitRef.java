package floe.contracttests.model.command;

import floe.contracttests.model.BenefitModel;

/**
 * A reference to a benefit.
 *
 * @param number from 0, in the order of creation
 */
public record BenefitRef(int number) implements Reference<BenefitModel> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
