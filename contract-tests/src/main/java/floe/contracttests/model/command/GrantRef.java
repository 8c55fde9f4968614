package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;

/**
 * A reference to a grant.
 *
 * @param number from 0, in the order of creation
 */
public record GrantRef(int number) implements Reference<WorldModel.Grant> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
