package floe.simulator.files.world;

import floe.files.ArrivedPart;
import floe.files.Etag;
import floe.simulator.files.storage.NewFile;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.storage.StoredPart;
import floe.simulator.files.storage.StoredUpload;
import floe.simulator.steering.SimulatorClock;
import floe.steering.clock.WorldTime;
import floe.steering.world.CreationTimes;
import floe.steering.world.FixturePlan;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores the files of fixtures with their bytes. */
final class FixtureFileStore {
  private static final long ONLY_PART = 1;

  private final InMemoryRepository repository;
  private final PartStorage parts;
  private final SimulatorClock clock;

  FixtureFileStore(InMemoryRepository repository, PartStorage parts, SimulatorClock clock) {
    this.repository = repository;
    this.parts = parts;
    this.clock = clock;
  }

  /** Stores files, or none of them; returns the SHA-256 of each in Base64, by id. */
  Map<UUID, String> store(UUID organizationId, List<FixturePlan.File> files, CreationTimes times) {
    Map<UUID, String> checksums = new HashMap<>();
    try {
      for (FixturePlan.File file : files) {
        checksums.put(file.id(), store(organizationId, file, times.next()));
      }
      return checksums;
    } catch (RuntimeException e) {
      files.forEach(file -> erase(file.id()));
      throw e;
    }
  }

  private String store(UUID organizationId, FixturePlan.File file, Instant createdAt) {
    String sha256Base64 = file.content().sha256Base64();
    DigestInputStream bytes = new DigestInputStream(file.content(), Etag.md5());
    Path path = parts.write(file.id() + "." + ONLY_PART, bytes);
    String etag = Etag.ofMd5(bytes.getMessageDigest().digest());
    ArrivedPart arrived =
        new ArrivedPart(ONLY_PART, etag, file.sizeBytes(), Optional.of(sha256Base64));
    WorldTime now = clock.time(organizationId);
    StoredUpload upload = StoredUpload.complete(
        file.id().toString().replace("-", ""),
        new StoredPart(arrived, path),
        now.ofStore(now.now()));
    StoredFile stored =
        new StoredFile(NewFile.of(organizationId, file, sha256Base64), upload, createdAt);
    repository.add(stored, stored.memoryBytes()).forEach(parts::delete);
    return sha256Base64;
  }

  private void erase(UUID fileId) {
    repository.file(fileId).ifPresent(file -> {
      repository.delete(fileId);
      parts.delete(file);
    });
  }
}
