package floe.contracttests.model.command;

/** What the organization's own system calls a customer. */
public enum CustomerExternalId {
  NONE(""),
  PLAIN("listener-1"),
  PUNCTUATION("a,b?c=d#e/50% +"),
  UNICODE("Hörer 🎧");

  private final String text;

  CustomerExternalId(String text) {
    this.text = text;
  }

  /** Returns the id; empty for none, which the API takes for none too. */
  String text() {
    return text;
  }
}
