package floe.simulator.files.world;

import floe.files.Lifetimes;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.files.storage.StoredFile;
import floe.steering.clock.ClockSetting;
import floe.steering.clock.WorldClocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Copies what worlds have, and brings worlds back to such copies. */
final class WorldStates {
  private final InMemoryRepository repository;
  private final TokenRegistry tokens;
  private final SessionExpiries expiries;
  private final PartStorage parts;
  private final WorldClocks clocks;

  WorldStates(
      InMemoryRepository repository,
      TokenRegistry tokens,
      SessionExpiries expiries,
      PartStorage parts,
      WorldClocks clocks) {
    this.repository = repository;
    this.tokens = tokens;
    this.expiries = expiries;
    this.parts = parts;
    this.clocks = clocks;
  }

  /**
   * Copies what a world has now, and keeps the bytes of its files. Uploads in progress are not part
   * of it.
   */
  WorldState copy(UUID organizationId) {
    List<StoredFile> files = new ArrayList<>();
    for (StoredFile file : repository.copyComplete(organizationId)) {
      parts.keep(file);
      if (isLive(file.id())) {
        files.add(file);
      } else {
        parts.release(file, this::isLive); // deleted meanwhile
      }
    }
    return new WorldState(
        files,
        repository.customers().copy(organizationId),
        repository.benefits().copy(organizationId),
        sessions(organizationId),
        clocks.setting(organizationId));
  }

  private List<WorldState.Session> sessions(UUID organizationId) {
    return tokens.sessions(organizationId).entrySet().stream()
        .map(entry ->
            new WorldState.Session(entry.getKey(), entry.getValue(), expiries.find(entry.getKey())))
        .toList();
  }

  /** Releases the bytes that a copy keeps. */
  void release(WorldState state) {
    state.files().forEach(file -> parts.release(file, this::isLive));
  }

  private boolean isLive(UUID fileId) {
    return repository.file(fileId).isPresent();
  }

  /** Brings a world back to a copy, which can be restored again. */
  void restore(UUID organizationId, WorldState state) {
    restoreClock(organizationId, state.clock());
    List<StoredFile> left = repository.restoreFiles(organizationId, state.files());
    repository.customers().restore(organizationId, state.customers());
    repository.benefits().restore(organizationId, state.benefits());
    Map<String, TokenHolder> sessions = new LinkedHashMap<>();
    for (WorldState.Session session : state.sessions()) {
      sessions.put(session.token(), session.holder());
      session.expiresAt().ifPresent(end -> expiries.add(session.token(), end));
    }
    tokens.restoreSessions(organizationId, sessions);
    deleteUnneeded(left);
  }

  private void restoreClock(UUID organizationId, ClockSetting setting) {
    if (setting.equals(ClockSetting.MACHINE)) {
      clocks.reset(organizationId);
    } else {
      clocks.set(organizationId, setting);
    }
  }

  private void deleteUnneeded(List<StoredFile> left) {
    Set<UUID> live =
        left.stream().map(StoredFile::id).filter(this::isLive).collect(Collectors.toSet());
    left.stream().filter(file -> !live.contains(file.id())).forEach(parts::delete);
  }

  /** Returns the sessions of a world as they are at its creation, beginning at a time. */
  List<WorldState.Session> initialSessions(SandboxWorld world, Instant now) {
    Optional<Instant> end = Optional.of(Lifetimes.sessionExpiry(now));
    return tokens.initialSessions(world).entrySet().stream()
        .map(entry -> new WorldState.Session(entry.getKey(), entry.getValue(), end))
        .toList();
  }
}
