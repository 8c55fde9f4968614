package floe.server.sandbox.snapshot;

import java.util.List;

/**
 * The tables with the rows of a world that change after its creation, parents first. The
 * organization, its user and their access tokens never change.
 */
enum WorldTable {
  CUSTOMER("customer", "organization_id = ?"),
  MEMBER("customer_member", "customer_id in " + WorldTable.CUSTOMERS),
  SESSION("customer_session", "customer_id in " + WorldTable.CUSTOMERS),
  FILE("file", "organization_id = ?"),
  PART("file_part", "file_id in (select id from file where organization_id = ?)"),
  BENEFIT("benefit", "organization_id = ?"),
  BENEFIT_FILE("benefit_file", "benefit_id in " + WorldTable.BENEFITS),
  METADATA(
      "metadata_entry",
      "owner_id in " + WorldTable.CUSTOMERS + " or owner_id in " + WorldTable.BENEFITS),
  GRANT("benefit_grant", "organization_id = ?"),
  DOWNLOADABLE("downloadable", "customer_id in " + WorldTable.CUSTOMERS),
  CLOCK("world_clock", "organization_id = ?");

  private static final String CUSTOMERS = "(select id from customer where organization_id = ?)";
  private static final String BENEFITS = "(select id from benefit where organization_id = ?)";

  /**
   * The tables whose rows others change together; whoever changes some locks them in this order.
   */
  static final List<WorldTable> LOCKED = List.of(BENEFIT, CUSTOMER, GRANT, FILE);

  private final String table;
  private final String condition;

  WorldTable(String table, String condition) {
    this.table = table;
    this.condition = condition;
  }

  /** Returns the name of the table. */
  String table() {
    return table;
  }

  /** Returns the SQL that selects the rows of a world; each parameter is its organization. */
  String condition() {
    return condition;
  }

  /** Returns how many parameters the condition has. */
  int parameters() {
    return Math.toIntExact(condition.chars().filter(c -> c == '?').count());
  }
}
