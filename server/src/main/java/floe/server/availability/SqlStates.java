package floe.server.availability;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by its SQLSTATE why a statement failed. */
public final class SqlStates {

  private SqlStates() {}

  /** Returns whether a failure, or one of its causes, has one of these states. */
  public static boolean isAny(Throwable failure, Set<String> states) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && states.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
