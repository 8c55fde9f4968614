package floe.simulator.files.storage;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.FileServiceTypes;
import floe.files.ArrivedPart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartStorageTest {
  private static final String ETAG = "\"5289df737df57326fcdd22597afb1fac\"";

  private final PartStorage storage = new PartStorage();
  private final Path bytes = storage.write("part", new byte[] {1, 2, 3});
  private final StoredFile file = fileOf(bytes);

  @AfterEach
  void deleteFolder() {
    storage.clear();
  }

  private static StoredFile fileOf(Path bytes) {
    StoredPart part = new StoredPart(new ArrivedPart(1, ETAG, 3, Optional.empty()), bytes);
    return new StoredFile(
        new NewFile(
            UUID.randomUUID(),
            UUID.randomUUID(),
            FileServiceTypes.DOWNLOADABLE,
            "a.bin",
            "application/octet-stream",
            3,
            null,
            null),
        StoredUpload.complete("upload", part, Instant.EPOCH),
        Instant.EPOCH);
  }

  @Test
  void deletesBytesThatNothingKeeps() {
    storage.delete(file);

    assertThat(bytes).doesNotExist();
  }

  @Test
  void keepsBytesUntilTheyAreReleasedAsOftenAsKept() {
    storage.keep(file);
    storage.keep(file);
    storage.delete(file);

    storage.release(file, id -> false);

    assertThat(bytes).hasBinaryContent(new byte[] {1, 2, 3});
    storage.release(file, id -> false);
    assertThat(bytes).doesNotExist();
  }

  @Test
  void releasesNoBytesOfAFileThatIsThere() {
    storage.keep(file);

    storage.release(file, id -> id.equals(file.id()));

    assertThat(bytes).exists();
  }
}
