package floe.contracttests.mutation;

import java.util.function.Supplier;

/**
 * A server that is wrong in one way.
 *
 * @param kind the kind of the mistake
 * @param name the mistake in a few words; unique
 * @param mutation creates the mistake anew for each run
 */
record Mutant(String kind, String name, Supplier<Mutation> mutation) {
  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
