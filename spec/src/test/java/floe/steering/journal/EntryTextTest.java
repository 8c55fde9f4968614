package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryTextTest {

  private static final String LONG = "/ab".repeat(20_000);

  @Test
  void cutsWhatIsTooLong() {
    assertThat(EntryText.path(LONG)).hasSize(2_048);
    assertThat(EntryText.query(LONG)).hasSize(4_096);
    assertThat(EntryText.text(LONG)).hasSize(500);
    assertThat(EntryText.canonicalRequest(LONG)).hasSize(8_192);
    assertThat(EntryText.method("X".repeat(99))).hasSize(20);
  }

  @Test
  void masksBeforeItCuts() {
    String token = "polar_oat_0123456789abcdefghijABCDEFGHIJ01234561WrueF";

    String text = EntryText.text("x".repeat(480) + token);

    assertThat(text).doesNotContain("0123456789");
  }
}
