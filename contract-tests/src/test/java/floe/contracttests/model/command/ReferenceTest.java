package floe.contracttests.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import floe.contracttests.model.WorldModel.Benefit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferenceTest {
  private static final Benefit FIRST = new Benefit("first", List.of(), MissingNode.getInstance());
  private static final Benefit SECOND = new Benefit("second", List.of(), MissingNode.getInstance());

  @Test
  void countsRoundWhatThereIs() {
    List<Benefit> all = List.of(FIRST, SECOND);

    assertThat(new BenefitRef(1).find(all)).contains(SECOND);
    assertThat(new BenefitRef(2).find(all)).contains(FIRST);
    assertThat(new BenefitRef(11).find(all)).contains(SECOND);
  }

  @Test
  void goesOnToNextThatFits() {
    List<Benefit> all = List.of(FIRST, SECOND);

    assertThat(new BenefitRef(1).find(all, FIRST::equals)).contains(FIRST);
    assertThat(new BenefitRef(0).find(all, benefit -> false)).isEmpty();
  }

  @Test
  void findsNothingAmongNothing() {
    assertThat(new BenefitRef(3).find(List.of())).isEmpty();
  }
}
