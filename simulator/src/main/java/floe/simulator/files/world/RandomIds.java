package floe.simulator.files.world;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.simulator.data.SeededRandom;
import floe.steering.world.IdSource;
import java.util.UUID;

/** Gives the ids and tokens of a generator, the same in each repeatable run. */
public record RandomIds(SeededRandom random) implements IdSource {

  @Override
  public UUID id(String name) {
    return random.derive(name).uuid();
  }

  @Override
  public String token(TokenKind kind) {
    return TokenFormat.generate(kind, random.derive(kind.prefix())::nextInt);
  }

  @Override
  public long contentSeed(String name) {
    return random.derive("content of " + name).nextLong();
  }
}
