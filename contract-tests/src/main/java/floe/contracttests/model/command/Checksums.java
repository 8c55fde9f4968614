package floe.contracttests.model.command;

/** Which SHA-256 checksums a new file is announced with. */
public enum Checksums {
  NONE,
  WHOLE_FILE,
  PARTS,
  FILE_AND_PARTS;

  boolean ofFile() {
    return this == WHOLE_FILE || this == FILE_AND_PARTS;
  }

  boolean ofParts() {
    return this == PARTS || this == FILE_AND_PARTS;
  }
}
