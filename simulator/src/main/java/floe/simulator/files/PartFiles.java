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

/** The bytes of parts, in a temporary folder of the run. */
final class PartFiles {
  private final AtomicLong written = new AtomicLong();
  private Optional<Path> folder = Optional.empty();

  /** Writes bytes into a file of their own. */
  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder().resolve(name + "." + written.getAndIncrement()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of all parts, one after the other. */
  static byte[] read(List<StoredFile.Part> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (StoredFile.Part part : parts) {
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

  /** Deletes the folder and all that is in it; the next part gets a new one. */
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
