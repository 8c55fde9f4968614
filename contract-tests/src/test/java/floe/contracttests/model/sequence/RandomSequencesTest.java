package floe.contracttests.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.model.command.Command;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomSequencesTest {
  private static final long SEED = 42;

  @Test
  void generatesSameSequenceFromSameSeed() {
    List<Command> sequence = RandomSequences.sequence(SEED, 7);

    List<Command> again = RandomSequences.sequence(SEED, 7);

    assertThat(again).isEqualTo(sequence);
  }

  @Test
  void generatesOtherSequencesFromOtherSeedsAndNumbers() {
    List<Command> sequence = RandomSequences.sequence(SEED, 7);

    assertThat(RandomSequences.sequence(SEED, 8)).isNotEqualTo(sequence);
    assertThat(RandomSequences.sequence(SEED + 1, 7)).isNotEqualTo(sequence);
  }

  @Test
  void generatesEveryCommandWithEveryConstant() {
    List<Command> commands = IntStream.range(0, 400)
        .mapToObj(number -> RandomSequences.sequence(SEED, number))
        .flatMap(List::stream)
        .toList();

    assertThat(CommandVocabulary.usedBy(commands))
        .containsExactlyInAnyOrderElementsOf(CommandVocabulary.all());
  }

  @Test
  void generatesSequencesOfThreeToTwentyFiveCommands() {
    List<Integer> sizes = IntStream.range(0, 200)
        .mapToObj(number -> RandomSequences.sequence(SEED, number).size())
        .toList();

    assertThat(sizes).contains(3, 25).allMatch(size -> size >= 3 && size <= 25);
  }
}
