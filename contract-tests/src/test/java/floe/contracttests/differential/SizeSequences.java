package floe.contracttests.differential;

import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import java.util.List;

/** Sequences about sizes, which every engine writes for people by itself. */
final class SizeSequences {
  /** Both sides of each unit, and halves, which are rounded to the even digit. */
  private static final List<Long> SIZES = List.of(
      0L,
      1L,
      1_023L,
      1_024L,
      1_280L,
      1_792L,
      1_048_575L,
      1_310_720L,
      5_000_000_000_000L,
      Long.MAX_VALUE,
      -1_280L,
      -1_048_575L);

  private SizeSequences() {}

  /** Creates files whose sizes are hard to round. */
  static void createFiles(TestContext context) {
    for (long size : SIZES) {
      context.files().create(NewFile.of(new byte[1]).body().put("size", size));
    }
  }
}
