package floe.contracttests.model.command;

import floe.contracttests.model.GrantModel;

/**
 * A reference to a grant.
 *
 * @param number from 0, in the order of creation
 */
public record GrantRef(int number) implements Reference<GrantModel> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
