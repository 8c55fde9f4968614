package floe.contracttests.model.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Names one of the things that earlier commands have made by its number, from 0 in the order of
 * creation. The number counts round what there is, and goes on to the next thing that the command
 * can act on, so it stays good when earlier commands are left out.
 *
 * @param <T> what it names in the model
 */
public sealed interface Reference<T>
    permits BenefitRef, CustomerRef, FileRef, GrantRef, LinkRef, SessionRef {

  /** Returns the number. */
  int number();

  /** Returns the thing that it names among all of its kind, if there is one that fits. */
  default Optional<T> find(List<T> all, Predicate<T> fits) {
    return IntStream.range(0, all.size())
        .mapToObj(step -> all.get((number() + step) % all.size()))
        .filter(fits)
        .findFirst();
  }

  /** Returns the thing that it names among all of its kind, if there is any. */
  default Optional<T> find(List<T> all) {
    return find(all, candidate -> true);
  }
}
