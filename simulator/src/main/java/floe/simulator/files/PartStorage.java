package floe.simulator.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Stores the bytes of parts in a temporary folder. */
final class PartStorage {
  private final AtomicLong written = new AtomicLong();
  private Optional<Path> folder = Optional.empty();

  /** Writes bytes to a new file. */
  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder().resolve(name + "." + written.getAndIncrement()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bytes of all parts in sequence. */
  static byte[] read(List<StoredPart> parts) {
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

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folder with its files; the next part creates a new folder. */
  synchronized void clear() {
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
