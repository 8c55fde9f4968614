package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;

/**
 * A reference to a session that a command has created for any customer.
 *
 * @param number from 0, in the order of creation
 */
public record SessionRef(int number) implements Reference<WorldModel.Session> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
