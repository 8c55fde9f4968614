package floe.contracttests.model.command;

/** The email address of a customer, or of a team's owner. */
public enum CustomerEmail {
  ADA("ada@shop.example"),
  LIN("lin@shop.example"),
  /** The first address as another keyboard writes it. */
  ADA_IN_CAPITALS("ADA@Shop.Example"),
  WITH_PLUS("z+1@shop.example");

  private final String text;

  CustomerEmail(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
