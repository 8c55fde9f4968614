package floe.contracttests.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.BenefitModel;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferenceTest {
  private static final BenefitModel FIRST = benefit("first");
  private static final BenefitModel SECOND = benefit("second");

  private static BenefitModel benefit(String id) {
    return new BenefitModel(List.of(), JsonNodes.object().put("id", id));
  }

  @Test
  void countsRoundWhatThereIs() {
    List<BenefitModel> all = List.of(FIRST, SECOND);

    assertThat(new BenefitRef(1).find(all)).contains(SECOND);
    assertThat(new BenefitRef(2).find(all)).contains(FIRST);
    assertThat(new BenefitRef(11).find(all)).contains(SECOND);
  }

  @Test
  void goesOnToNextThatFits() {
    List<BenefitModel> all = List.of(FIRST, SECOND);

    assertThat(new BenefitRef(1).find(all, FIRST::equals)).contains(FIRST);
    assertThat(new BenefitRef(0).find(all, benefit -> false)).isEmpty();
  }

  @Test
  void findsNothingAmongNothing() {
    assertThat(new BenefitRef(3).find(List.of())).isEmpty();
  }
}
