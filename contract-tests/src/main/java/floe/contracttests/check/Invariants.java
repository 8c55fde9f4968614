package floe.contracttests.check;

import java.util.List;
import java.util.stream.Stream;

/** All invariants. */
public final class Invariants {

  /** All of them, in the order in which they are reported. */
  public static final List<Invariant> ALL = Stream.of(
          FileInvariants.ALL,
          UploadInvariants.ALL,
          EchoInvariants.ALL,
          PageInvariants.ALL,
          GrantInvariants.ALL,
          LinkInvariants.ALL,
          TokenInvariants.ALL,
          ClockInvariants.ALL,
          ErrorInvariants.ALL,
          SecretInvariants.ALL,
          FieldHistoryInvariants.ALL,
          ResourceHistoryInvariants.ALL,
          HistoryInvariants.ALL)
      .flatMap(List::stream)
      .toList();

  private Invariants() {}
}
