package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;

/**
 * A reference to a download link.
 *
 * @param number from 0, in the order of creation
 */
public record LinkRef(int number) implements Reference<WorldModel.Link> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
