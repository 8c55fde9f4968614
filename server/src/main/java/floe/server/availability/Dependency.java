package floe.server.availability;

import java.util.Locale;

/** What the server needs to serve. */
public enum Dependency {
  /** The database, which nearly every operation needs. */
  DATABASE,
  /** The store, which those operations need that start, complete or delete uploads. */
  STORE;

  /** Returns the name that a health response and the log have. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
