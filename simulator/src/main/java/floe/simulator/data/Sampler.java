package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.List;
import java.util.Optional;

/** Valid values for the schemas of a contract. Safe for any number of threads. */
public final class Sampler {
  private static final List<Style> STYLES = List.of(
      new Style(true, true, false, 6),
      new Style(false, true, false, 6),
      new Style(false, true, false, 3),
      new Style(true, true, true, 4),
      new Style(false, true, true, 2),
      new Style(false, false, false, 2),
      new Style(false, false, true, 1));
  private static final int ROUNDS = 4;

  private final Contract contract;
  private final Generator generator;

  /** Reads nothing yet: schemas are looked at when a value for them is asked for. */
  public Sampler(Contract contract) {
    this.contract = contract;
    Words words = new Words();
    this.generator =
        new Generator(contract, new Strings(words, new Formats(words), new Patterns()));
  }

  /**
   * A value that keeps to the schema, strictly; the richest of several attempts. Empty where every
   * attempt failed.
   *
   * @param schema JSON pointer of the schema in the contract's document
   */
  public Optional<JsonNode> valid(String schema, Chance chance) {
    for (int round = 0; round < ROUNDS; round++) {
      for (Style style : STYLES) {
        JsonNode value =
            generator.generate(schema, style, round == 0 ? chance.again() : chance.of(round));
        Agreement.settle(value);
        if (keeps(schema, value)) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a value keeps to the schema. */
  public boolean keeps(String schema, JsonNode value) {
    try {
      return contract.validate(schema, value).isEmpty();
    } catch (
        RuntimeException e) { // a schema that the validator itself refuses: nothing keeps to it
      return false;
    }
  }
}
