package floe.simulator;

import java.util.Optional;

/** Knows better than the document's examples what to answer to some requests. */
public interface Behaviour {

  /** The answer; empty when this is none of its requests. */
  Optional<Answer> answer(Exchange exchange);

  /** Says that there is nothing where a request leads, whoever sends it; empty when there is. */
  default Optional<Answer> absence(OperationPlan plan, Call call) {
    return Optional.empty();
  }

  /**
   * Refuses a request before it is checked, e.g. for whose it is; empty when there is nothing
   * against it.
   */
  default Optional<Answer> refusal(OperationPlan plan, Call call) {
    return Optional.empty();
  }

  /** The answer as it shall go out, whoever gave it. */
  default Answer finished(OperationPlan plan, Call call, Answer answer) {
    return answer;
  }

  /** Forgets what it worked out from documents that have changed; not what was created. */
  default void documentsChanged() {}

  /** Forgets all that it was told. */
  void reset();
}
