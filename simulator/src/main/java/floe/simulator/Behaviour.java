package floe.simulator;

import java.util.Optional;

/** Knows better than the document's examples what to answer to some requests. */
interface Behaviour {

  /** The answer; empty when this is none of its requests. */
  Optional<Answer> answer(Exchange exchange);

  /** Forgets all that it was told. */
  void reset();
}
