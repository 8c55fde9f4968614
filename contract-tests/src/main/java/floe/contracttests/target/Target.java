package floe.contracttests.target;

import java.net.URI;
import java.util.List;

/** Something that claims to keep the contract. */
public interface Target extends AutoCloseable {

  /** What reports call it. */
  String name();

  /** Where the API answers, without a slash at the end. */
  URI apiUrl();

  /**
   * A world that no other test has seen, where the target can make one, with these scopes on both
   * access tokens.
   *
   * @throws IllegalStateException when the target cannot; its limitations then say so
   */
  TestWorld newWorld(List<String> scopes);

  /** A world with every scope. */
  default TestWorld newWorld() {
    return newWorld(Scopes.ALL);
  }

  /** What the target cannot do, and why: each is reported beside the checks that it leaves out. */
  List<Limitation> limitations();

  /** Whether its limitations do not name this. */
  default boolean can(Capability capability) {
    return limitations().stream().noneMatch(limitation -> limitation.capability() == capability);
  }

  /** Ends what was started for it. */
  @Override
  void close();
}
