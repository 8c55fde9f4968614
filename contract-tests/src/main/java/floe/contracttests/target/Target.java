package floe.contracttests.target;

import floe.contracttests.client.RequestBudget;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A server that claims to keep the contract. */
public interface Target extends AutoCloseable {

  /** Returns its name in reports. */
  String name();

  /** Returns the address of the API, without a slash at the end. */
  URI apiUrl();

  /**
   * Returns a new world, if the target can create one, whose access tokens have these scopes.
   *
   * @throws IllegalStateException when the target cannot; its limitations then include
   *     {@link Capability#WORLDS}
   */
  TestWorld newWorld(List<String> scopes);

  /** Returns a new world whose access tokens have every scope. */
  default TestWorld newWorld() {
    return newWorld(Scopes.ALL);
  }

  /** Returns what the target lacks, and why; it is reported with the checks that are left out. */
  List<Limitation> limitations();

  /** Returns the token that its control API demands, empty when it demands none. */
  default Optional<String> sandboxToken() {
    return Optional.empty();
  }

  /** Returns how long to wait for it, where that is limited. */
  default Optional<RequestBudget> budget() {
    return Optional.empty();
  }

  /** Returns whether it has a capability. */
  default boolean can(Capability capability) {
    return limitations().stream().noneMatch(limitation -> limitation.capability() == capability);
  }

  /** Stops what was started for the target. */
  @Override
  void close();
}
