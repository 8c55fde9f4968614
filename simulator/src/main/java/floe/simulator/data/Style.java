package floe.simulator.data;

import java.util.Locale;

/**
 * How a value is made; later attempts use plainer ones.
 *
 * @param examples whether examples of single fields are used
 * @param optional whether fields appear that need not
 * @param firstBranch whether unions always take their first branch
 * @param depth at how many levels to stop adding what need not be there
 */
record Style(boolean examples, boolean optional, boolean firstBranch, int depth) {
  /**
   * Whether a nullable field stays null: what happens late or rarely often is, other fields seldom.
   */
  boolean leaveNull(String field, Chance chance) {
    String name = field.toLowerCase(Locale.ROOT);
    boolean late = name.contains("deleted")
        || name.contains("ended")
        || name.contains("cancel")
        || name.contains("flagged")
        || name.contains("error")
        || name.contains("storage_version");
    return !optional || chance.of("null").percent(late ? 85 : 15);
  }
}
