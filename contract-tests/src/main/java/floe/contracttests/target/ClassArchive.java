package floe.contracttests.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the classes that the packaged server loads at its start in an archive (JEP 350), so that
 * tests which start it often take less time. The first start writes the archive into the folder
 * that the system property {@code floe.class.archives} names; without that property, classes are
 * loaded from the jar as they are for users.
 */
final class ClassArchive {
  private ClassArchive() {}

  /** Returns options of the virtual machine that load the classes of a jar from its archive. */
  static synchronized List<String> options(Path jar) {
    return Optional.ofNullable(System.getProperty("floe.class.archives"))
        .flatMap(folder -> archive(Path.of(folder), jar))
        .map(
            archive -> List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable"))
        .orElseGet(List::of);
  }

  /**
   * Returns the archive of a jar; nothing where the virtual machine has not written one, which it
   * does not when it is ended before it is done.
   */
  private static Optional<Path> archive(Path folder, Path jar) {
    try {
      String build = Long.toString(Files.getLastModifiedTime(jar).toMillis(), Character.MAX_RADIX);
      Path archive =
          folder.toAbsolutePath().resolve(build + "-" + Runtime.version().feature() + ".jsa");
      if (!Files.exists(archive)) {
        Files.createDirectories(folder);
        Path made = folder.toAbsolutePath().resolve(ProcessHandle.current().pid() + ".new");
        make(made, jar);
        if (!Files.exists(made)) {
          return Optional.empty();
        }
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
      }
      return Optional.of(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path archive, Path jar) throws IOException {
    Path folder = Files.createTempDirectory("floe-class-archive");
    List<String> options = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable");
    List<String> arguments = List.of("--ephemeral", "--port", "0", "--store-port", "0");
    try (ServerProcess process = ServerProcess.launch(jar, folder, options, arguments)) {
      process.awaitReady();
    } finally {
      ServerProcess.deleteOutput(folder);
    }
  }
}
