package floe.simulator.wire;

import floe.simulator.http.SimulatedRequest;
import floe.simulator.steering.JournalStream;
import java.util.Optional;

/** The streams of events as the connection sees them. */
@FunctionalInterface
public interface EventStreams {

  /** Opens the stream that a valid request asks for; empty if it asks for none. */
  Optional<JournalStream> open(SimulatedRequest request);
}
