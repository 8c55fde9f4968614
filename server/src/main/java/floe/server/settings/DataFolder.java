package floe.server.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that everything is kept in. */
public final class DataFolder implements AutoCloseable {

  private static final int SECRET_BYTES = 32;

  private final Path path;
  private final boolean ephemeral;

  private DataFolder(Path path, boolean ephemeral) {
    this.path = path;
    this.ephemeral = ephemeral;
  }

  /**
   * Opens the folder that the settings name, or a temporary one for an ephemeral server.
   *
   * @throws StartupException when it cannot be made or written to
   */
  public static DataFolder open(ServerSettings settings) {
    try {
      if (settings.ephemeral()) {
        return new DataFolder(Files.createTempDirectory("floe"), true);
      }
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw unwritable(settings.data(), e);
    }
    if (!Files.isWritable(settings.data())) {
      throw new StartupException(
          "The data folder %s cannot be written to: choose another with --data or FLOE_DATA"
              .formatted(settings.data()));
    }
    return new DataFolder(settings.data(), false);
  }

  /** Returns the folder of the objects. */
  public Path objects() {
    return path.resolve("objects");
  }

  /** Returns the JDBC URL of the built-in database. */
  public String databaseUrl() {
    String file = path.resolve("floe").toString().replace(";", "\\;");
    String place = ephemeral ? "mem:" + path.getFileName() : "file:" + file;
    return "jdbc:h2:" + place
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
        + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";
  }

  /**
   * The key that tokens are hashed and links are signed with, made at the first start and readable
   * by its owner only.
   *
   * @throws StartupException when it cannot be written or read
   */
  public String secret() {
    Path file = path.resolve("secret");
    try {
      if (Files.notExists(file)) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        write(file, Base64.getEncoder().encodeToString(random));
      }
      String secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new StartupException(
            "The file %s is empty; it held the key of all tokens".formatted(file));
      }
      return secret;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(parent, "secret", ".new");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(draft, file);
  }

  /** Deletes the folder if it is a temporary one. */
  @Override
  public void close() {
    if (!ephemeral) {
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + path + " is left behind", e);
    }
  }

  private static StartupException unwritable(Path path, IOException cause) {
    return new StartupException(
        "%s cannot be written (%s): choose another data folder with --data or FLOE_DATA"
            .formatted(path, cause.getClass().getSimpleName()));
  }
}
