package floe.simulator.data;

import java.util.Locale;

/**
 * How detailed a generated value is; later attempts use simpler profiles.
 *
 * @param useExamples whether to use the examples of single fields
 * @param includeOptional whether to include optional fields
 * @param firstBranchOnly whether to take the first branch of every union
 * @param maxDepth the depth from which optional fields and items are left out
 */
record GenerationProfile(
    boolean useExamples, boolean includeOptional, boolean firstBranchOnly, int maxDepth) {
  /**
   * Decides whether a nullable field is null: usually for fields such as {@code deleted_at}, rarely
   * for others.
   */
  boolean leavesNull(String field, SeededRandom random) {
    String name = field.toLowerCase(Locale.ROOT);
    boolean usuallyNull = name.contains("deleted")
        || name.contains("ended")
        || name.contains("cancel")
        || name.contains("flagged")
        || name.contains("error")
        || name.contains("storage_version");
    return !includeOptional || random.derive("null").nextBoolean(usuallyNull ? 85 : 15);
  }
}
