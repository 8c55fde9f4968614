package floe.server.query;

import floe.files.SortOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The SQL of a list whose filters and order a request chooses. It is made of fixed text, which a
 * repository gives, and of values, which only ever travel as parameters of the statement.
 */
public final class ListQuery {

  private final String alias;
  private final String table;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> order = new ArrayList<>();

  private ListQuery(String table, String alias) {
    this.table = table;
    this.alias = alias;
  }

  /** Starts a query for all rows of a table, which the conditions call by its alias. */
  public static ListQuery of(String table, String alias) {
    return new ListQuery(table, alias);
  }

  /**
   * Adds a condition.
   *
   * @param condition SQL with a question mark for each value
   */
  public ListQuery and(String condition, Object... conditionValues) {
    conditions.add(condition);
    Collections.addAll(values, conditionValues);
    return this;
  }

  /** Adds the condition that a column has one of some values; without values no row is found. */
  public ListQuery andIn(String column, Collection<?> allowed) {
    return allowed.isEmpty()
        ? and("1 = 0")
        : and(column + " in (" + marks(allowed) + ")", allowed.toArray());
  }

  /** Adds the condition that a column has none of some values. */
  public ListQuery andNotIn(String column, Collection<?> excluded) {
    return excluded.isEmpty()
        ? this
        : and(column + " not in (" + marks(excluded) + ")", excluded.toArray());
  }

  /**
   * Orders the rows, and by id what is equal otherwise.
   *
   * @param columns the SQL of each property
   * @throws IllegalArgumentException when a property has no SQL
   */
  public ListQuery orderBy(SortOrder sortOrder, Map<String, String> columns) {
    for (SortOrder.Property property : sortOrder.properties()) {
      String column = columns.get(property.name());
      if (column == null) {
        throw new IllegalArgumentException("nothing is ordered by " + property.name());
      }
      order.add(column + (property.isDescending() ? " desc" : " asc"));
    }
    order.add(alias + ".id desc");
    return this;
  }

  private static String marks(Collection<?> of) {
    return String.join(", ", Collections.nCopies(of.size(), "?"));
  }

  /** Returns the values of the conditions, in order. */
  List<Object> values() {
    return List.copyOf(values);
  }

  /** Returns the statement that counts the rows of all pages. */
  String countSql() {
    return "select count(*)" + body();
  }

  /** Returns the statement that reads one page; it takes limit and offset after the values. */
  String pageSql() {
    return "select " + alias + ".*" + body() + " order by " + String.join(", ", order)
        + " limit ? offset ?";
  }

  private String body() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return " from " + table + " " + alias + where;
  }
}
