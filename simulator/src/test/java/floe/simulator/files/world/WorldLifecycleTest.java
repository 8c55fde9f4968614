package floe.simulator.files.world;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.FixtureFiles;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.WorldCreate;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.steering.SimulatorClock;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldLifecycleTest {
  private static final int MAX_WORLDS = 10_000;

  private final SeededRandom random = SeededRandom.withSeed(1);
  private final SimulatorClock clock = SimulatorClock.repeatable();
  private final WorldRegistry registry = new WorldRegistry(random);
  private final InMemoryRepository repository = new InMemoryRepository();
  private final PartStorage parts = new PartStorage();
  private final WorldLifecycle worlds = new WorldLifecycle(
      registry,
      repository,
      new TokenRegistry(registry.sharedWorld()),
      new SessionExpiries(),
      parts,
      clock,
      random);

  @AfterEach
  void deleteBytes() {
    parts.clear();
  }

  private UUID create(WorldCreate create) {
    return worlds.create(create).world().id();
  }

  private UUID createWithFile() {
    Fixtures fixtures = Fixtures.builder()
        .files(List.of(FixtureFiles.builder().size(3L).build()))
        .build();
    return create(WorldCreate.builder().fixtures(fixtures).build());
  }

  private static Path bytesOf(StoredFile file) {
    return file.upload().storedParts().get(0).bytes();
  }

  private StoredFile onlyFile(UUID world) {
    return repository.files(world).get(0);
  }

  private void delete(StoredFile file) {
    repository.delete(file.id());
    parts.delete(file);
  }

  @Test
  void bringsDeletedFilesBackWithTheirBytes() {
    UUID world = createWithFile();
    StoredFile deleted = onlyFile(world);
    delete(deleted);

    worlds.reset(world);

    assertThat(onlyFile(world).id()).isEqualTo(deleted.id());
    assertThat(bytesOf(onlyFile(world))).hasSize(3);
  }

  @Test
  void leavesNoBytesOfADeletedWorld() {
    UUID world = createWithFile();
    Path bytes = bytesOf(onlyFile(world));
    worlds.snapshots().create(world, null);
    delete(onlyFile(world));

    worlds.delete(world);

    assertThat(bytes).doesNotExist();
  }

  @Test
  void dropsSnapshotsOfEvictedWorlds() {
    UUID world = createWithFile();
    Path bytes = bytesOf(onlyFile(world));
    worlds.snapshots().create(world, "kept");
    delete(onlyFile(world));

    for (int i = 0; i < MAX_WORLDS; i++) {
      create(WorldCreate.builder().build());
    }

    assertThat(registry.find(world)).isEmpty();
    assertThat(worlds.snapshots().list(world)).isEmpty();
    assertThat(bytes).doesNotExist();
  }

  @Test
  void makesADeletedWorldAnewFromItsSeed() {
    WorldCreate seeded = WorldCreate.builder().seed(7L).build();
    UUID first = create(seeded);
    worlds.delete(first);

    UUID second = create(seeded);

    assertThat(second).isEqualTo(first);
    assertThat(repository.customers().list(second)).hasSize(1);
  }
}
