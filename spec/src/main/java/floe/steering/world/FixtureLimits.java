package floe.steering.world;

import floe.api.sandbox.FixtureCustomers;
import floe.api.sandbox.FixtureFiles;
import floe.api.sandbox.Fixtures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much one request may make. */
public final class FixtureLimits {

  /** How many files. */
  public static final int MAX_FILES = 1_000;

  /** How many bytes the files have together. */
  public static final long MAX_BYTES = 256L << 20;

  /** How many customers. */
  public static final int MAX_CUSTOMERS = 1_000;

  /** How many members, the owners of customers not counted. */
  public static final int MAX_MEMBERS = 1_000;

  /** How many grants. */
  public static final int MAX_GRANTS = 1_000;

  /** How many downloadables. */
  public static final int MAX_DOWNLOADABLES = 10_000;

  private FixtureLimits() {}

  /** Checks what can be counted before anything is planned. */
  static void check(Fixtures fixtures, FixtureFaults faults) {
    long files = 0;
    long bytes = 0;
    for (FixtureFiles group : orNone(fixtures.files())) {
      files += group.count();
      bytes += group.count() * group.size();
    }
    check("files", files, MAX_FILES, faults);
    if (bytes > MAX_BYTES) {
      faults.add(
          "The files may have at most %d bytes in all, and have %d.".formatted(MAX_BYTES, bytes),
          bytes,
          "files");
    }
    long customers =
        orNone(fixtures.customers()).stream().mapToLong(FixtureCustomers::count).sum();
    check("customers", customers, MAX_CUSTOMERS, faults);
  }

  static void check(String what, long count, int limit, FixtureFaults faults) {
    if (count > limit) {
      faults.add("There may be at most %d %s, not %d.".formatted(limit, what, count), count, what);
    }
  }

  static <T> List<T> orNone(@Nullable List<T> groups) {
    return groups == null ? List.of() : groups;
  }
}
