package floe.server.availability;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells failures of the database from those of what it was asked for. */
public final class DatabaseFailures {

  /**
   * Classes of SQLSTATE that a statement has no part in: connections (08), insufficient resources
   * (53), intervention of an operator (57, with the timeout of a statement), system errors (58).
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** H2's codes of a database that is closed, or of a connection that is. */
  private static final Set<Integer> H2_CODES = Set.of(90007, 90067, 90098, 90121);

  private static final int MAX_CAUSES = 20;

  private DatabaseFailures() {}

  /**
   * Returns the exception that says that the database cannot be used now; empty if a failure has
   * another reason. The same request may succeed later.
   */
  public static Optional<SQLException> find(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      if (cause instanceof SQLException sql && isUnavailable(sql)) {
        return Optional.of(sql);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static boolean isUnavailable(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLRecoverableException
        || e instanceof SQLTimeoutException
        || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
        || H2_CODES.contains(e.getErrorCode());
  }
}
