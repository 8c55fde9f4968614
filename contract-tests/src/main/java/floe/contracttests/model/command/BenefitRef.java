package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;

/**
 * A reference to a benefit.
 *
 * @param number from 0, in the order of creation
 */
public record BenefitRef(int number) implements Reference<WorldModel.Benefit> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
