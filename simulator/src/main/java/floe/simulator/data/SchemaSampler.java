package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.List;
import java.util.Optional;

/** Generates valid values for the schemas of a contract. Thread-safe. */
public final class SchemaSampler {
  private static final List<GenerationProfile> PROFILES = List.of(
      new GenerationProfile(true, true, false, 6),
      new GenerationProfile(false, true, false, 6),
      new GenerationProfile(false, true, false, 3),
      new GenerationProfile(true, true, true, 4),
      new GenerationProfile(false, true, true, 2),
      new GenerationProfile(false, false, false, 2),
      new GenerationProfile(false, false, true, 1));
  private static final int ROUNDS = 4;

  private final Contract contract;
  private final ValueGenerator generator;

  /** Creates a sampler; schemas are read when a value is requested. */
  public SchemaSampler(Contract contract) {
    this.contract = contract;
    FakerPool faker = new FakerPool();
    this.generator = new ValueGenerator(
        contract, new StringGenerator(faker, new FormatGenerator(faker), new PatternGenerator()));
  }

  /**
   * Generates a value that is valid, with as many fields as possible; empty when no attempt gave a
   * valid one.
   *
   * @param schema JSON pointer of the schema in the contract's document
   */
  public Optional<JsonNode> sample(String schema, SeededRandom random) {
    for (int round = 0; round < ROUNDS; round++) {
      for (GenerationProfile profile : PROFILES) {
        JsonNode value = generator.generate(
            schema, profile, round == 0 ? random.restart() : random.derive(round));
        FieldConsistency.enforce(value);
        if (isValid(schema, value)) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /** Checks whether a value is valid. */
  public boolean isValid(String schema, JsonNode value) {
    try {
      return contract.validate(schema, value).isEmpty();
    } catch (RuntimeException e) { // no value is valid for a schema that the validator rejects
      return false;
    }
  }
}
