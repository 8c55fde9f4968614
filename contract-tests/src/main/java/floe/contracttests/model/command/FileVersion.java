package floe.contracttests.model.command;

/** Which version a new file is given. */
public enum FileVersion {
  NONE(""),
  NUMBER("1.0"),
  UNICODE("Früh 🎈");

  private final String text;

  FileVersion(String text) {
    this.text = text;
  }

  /** Returns the version; empty for none. */
  String text() {
    return text;
  }
}
