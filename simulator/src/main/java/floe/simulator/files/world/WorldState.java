package floe.simulator.files.world;

import floe.simulator.files.benefit.BenefitState;
import floe.simulator.files.customer.CustomerState;
import floe.simulator.files.storage.StoredFile;
import floe.steering.clock.ClockSetting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a world has at one moment.
 *
 * @param files its complete files, oldest first: copies that do not change
 */
record WorldState(
    List<StoredFile> files,
    CustomerState customers,
    BenefitState benefits,
    List<Session> sessions,
    ClockSetting clock) {

  private static final long SESSION_BYTES = 256;

  WorldState {
    files = List.copyOf(files);
    sessions = List.copyOf(sessions);
  }

  /** Returns the state of a world at its creation, without fixtures. */
  static WorldState initial(SandboxWorld world, List<Session> sessions) {
    return new WorldState(
        List.of(),
        new CustomerState(List.of(world.initialCustomer()), List.of(world.initialMember())),
        new BenefitState(List.of(), List.of(), List.of()),
        sessions,
        ClockSetting.MACHINE);
  }

  /**
   * A session. Its text form hides the token.
   *
   * @param expiresAt when it ends; empty if that is not known
   */
  record Session(String token, TokenHolder holder, Optional<Instant> expiresAt) {
    @Override
    public String toString() {
      return "session in " + holder.world();
    }
  }

  /** Returns the same state with other sessions. */
  WorldState withSessions(List<Session> others) {
    return new WorldState(files, customers, benefits, others, clock);
  }

  /** Returns how many bytes the files have together. */
  long sizeBytes() {
    return files.stream().mapToLong(StoredFile::sizeBytes).sum();
  }

  /** Returns about how many bytes of memory it takes, the bytes of the files not counted. */
  long memoryBytes() {
    return files.stream().mapToLong(StoredFile::memoryBytes).sum()
        + customers.memoryBytes()
        + benefits.memoryBytes()
        + SESSION_BYTES * sessions.size();
  }
}
