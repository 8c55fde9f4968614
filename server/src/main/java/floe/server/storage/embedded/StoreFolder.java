package floe.server.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/**
 * The folder of the embedded store: a folder for each bucket, and a lock file that excludes a
 * second process.
 */
final class StoreFolder implements AutoCloseable {
  private static final String ATTRIBUTE = "user.floe";

  private final Path buckets;
  private final FileChannel lock;

  private StoreFolder(Path buckets, FileChannel lock) {
    this.buckets = buckets;
    this.lock = lock;
  }

  /** Prepares a folder and locks it. Throws {@link StoreStartException} when it cannot be used. */
  static StoreFolder open(Path folder) {
    Path buckets = folder.resolve("buckets");
    try {
      Files.createDirectories(buckets);
      requireAttributes(folder);
      return new StoreFolder(buckets.toRealPath(), lock(folder));
    } catch (FileAlreadyExistsException e) {
      throw new StoreStartException(
          "the store's folder %s is in the way of a file: %s".formatted(folder, e.getFile()), e);
    } catch (IOException e) {
      throw new StoreStartException(
          "the store's folder %s cannot be written: %s".formatted(folder, reason(e)), e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(folder);
    }
    channel.close();
    throw inUse(folder);
  }

  private static StoreStartException inUse(Path folder) {
    return new StoreStartException(
        "the store's folder %s is in use by another process".formatted(folder));
  }

  /**
   * Checks that the file system has extended attributes, in which the engine keeps ETags, content
   * types and metadata.
   */
  private static void requireAttributes(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "probe", "");
    try {
      UserDefinedFileAttributeView view =
          Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
      if (view == null) {
        throw withoutAttributes(folder);
      }
      view.write(ATTRIBUTE, ByteBuffer.wrap(new byte[] {1}));
    } catch (FileSystemException e) {
      throw withoutAttributes(folder);
    } finally {
      Files.delete(probe);
    }
  }

  private static StoreStartException withoutAttributes(Path folder) {
    return new StoreStartException(
        "the store's folder %s is on a file system without extended attributes, which it needs: choose another folder"
            .formatted(folder));
  }

  private static String reason(IOException e) {
    return "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName());
  }

  /** Returns the folder that has the folders of the buckets. */
  Path buckets() {
    return buckets;
  }

  /** Returns the folder of a bucket, and creates it if it does not exist. */
  Path bucket(String name) {
    Path bucket = buckets.resolve(name);
    try {
      return Files.createDirectories(bucket);
    } catch (IOException e) {
      throw new StoreStartException(
          "the store's folder %s cannot be written: %s".formatted(bucket, reason(e)), e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
