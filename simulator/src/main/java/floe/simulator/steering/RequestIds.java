package floe.simulator.steering;

import floe.contract.message.Headers;
import floe.simulator.data.SeededRandom;
import floe.steering.journal.RequestId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Gives requests their ids: random ones, or in a repeatable run those of its seed. */
final class RequestIds {
  private final Optional<SeededRandom> random;
  private final AtomicLong created = new AtomicLong();

  /**
   * Creates the source of ids.
   *
   * @param random the source of a repeatable run's ids
   */
  RequestIds(Optional<SeededRandom> random) {
    this.random = random;
  }

  String of(Headers headers) {
    List<String> sent = headers.all(RequestId.HEADER);
    return random
        .map(seeded -> RequestId.sent(sent)
            .orElseGet(() -> seeded.derive(created.getAndIncrement()).uuid().toString()))
        .orElseGet(() -> RequestId.of(sent));
  }

  void reset() {
    created.set(0);
  }
}
