package floe.contracttests.model.command;

/** Which SHA-256 checksums a new file is announced with. */
public enum Checksums {
  PARTS,
  NONE,
  WHOLE_FILE,
  FILE_AND_PARTS;

  boolean ofFile() {
    return this == WHOLE_FILE || this == FILE_AND_PARTS;
  }

  /** Returns whether each part is announced with its checksum. */
  public boolean ofParts() {
    return this == PARTS || this == FILE_AND_PARTS;
  }
}
