package floe.simulator.files.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stores the bytes of parts in a temporary folder. Those of a file that is deleted stay there while
 * a snapshot keeps the file.
 */
public final class PartStorage {
  private final AtomicLong written = new AtomicLong();
  private final Map<UUID, Integer> kept = new HashMap<>();
  private Optional<Path> folder = Optional.empty();

  /** Writes bytes to a new file. */
  public Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder().resolve(name + "." + written.getAndIncrement()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the bytes of a stream to a new file. */
  public Path write(String name, InputStream bytes) {
    try {
      Path file = folder().resolve(name + "." + written.getAndIncrement());
      Files.copy(bytes, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bytes of all parts in sequence. */
  public static byte[] read(List<StoredPart> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (StoredPart part : parts) {
        Files.copy(part.bytes(), bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Keeps the bytes of a file until they are released as often as they were kept. */
  public synchronized void keep(StoredFile file) {
    kept.merge(file.id(), 1, Integer::sum);
  }

  /**
   * Releases the bytes of a file, and deletes them if nothing needs them any more.
   *
   * @param isLive checks whether the file is there, and not only in snapshots
   */
  public synchronized void release(StoredFile file, Predicate<UUID> isLive) {
    Integer left = kept.computeIfPresent(file.id(), (id, count) -> count == 1 ? null : count - 1);
    if (left == null && !isLive.test(file.id())) {
      deleteParts(file);
    }
  }

  /** Deletes the bytes of a file that is there no longer, unless a snapshot keeps it. */
  public synchronized void delete(StoredFile file) {
    if (!kept.containsKey(file.id())) {
      deleteParts(file);
    }
  }

  private void deleteParts(StoredFile file) {
    file.upload().storedParts().forEach(part -> delete(part.bytes()));
  }

  /** Deletes the bytes of one part. */
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder with its files; the next part creates a new folder. */
  public synchronized void clear() {
    kept.clear();
    folder.ifPresent(path -> {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    folder = Optional.empty();
  }

  private synchronized Path folder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(Files.createTempDirectory("floe-simulator"));
    }
    return folder.get();
  }
}
