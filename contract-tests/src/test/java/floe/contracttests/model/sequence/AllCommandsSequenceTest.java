package floe.contracttests.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AllCommandsSequenceTest {
  @Test
  void usesEveryCommandWithEveryConstant() {
    assertThat(CommandVocabulary.usedBy(AllCommandsSequence.commands()))
        .containsExactlyInAnyOrderElementsOf(CommandVocabulary.all());
  }
}
