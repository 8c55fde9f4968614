package floe.contracttests.mutation;

import java.util.function.Supplier;

/**
 * A way to be wrong.
 *
 * @param kind what sort of mistake it is
 * @param name which one, in a few words; unique
 * @param mutation makes the mistake anew for each run
 */
record Mutant(String kind, String name, Supplier<Mutation> mutation) {
  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
