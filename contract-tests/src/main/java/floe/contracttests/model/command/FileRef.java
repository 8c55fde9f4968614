package floe.contracttests.model.command;

import floe.contracttests.model.FileModel;

/**
 * A reference to a file.
 *
 * @param number from 0, in the order of creation
 */
public record FileRef(int number) implements Reference<FileModel> {
  @Override
  public String toString() {
    return "#" + number;
  }
}
