package floe.server.storage.embedded;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Removes from a bucket what a crash has left behind: temporary files, and parts of uploads that
 * have ended. Uploads in progress keep their parts. Must run before the store accepts requests, so
 * that no file is in use.
 */
final class LeftoverSweep {
  private final BlobStore engine;
  private final Path bucket;

  LeftoverSweep(BlobStore engine, Path bucket) {
    this.engine = engine;
    this.bucket = bucket;
  }

  void run() throws IOException {
    try {
      uploads().forEach(this::sweep);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the engine's internal entries at the top of the bucket, by upload id. */
  private Map<String, List<String>> uploads() throws IOException {
    try (Stream<Path> entries = Files.list(bucket)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> StoreNames.uploadIdOf(name).isPresent())
          .collect(groupingBy(name -> StoreNames.uploadIdOf(name).orElseThrow()));
    }
  }

  private void sweep(String uploadId, List<String> entries) {
    List<Path> files = entries.stream()
        .flatMap(entry -> filesIn(bucket.resolve(entry)).stream())
        .toList();
    Optional<String> key = files.stream()
        .map(this::name)
        .flatMap(name -> StoreNames.keyOf(uploadId, name).stream())
        .findFirst();
    key.ifPresent(this::deleteUnfinishedObject);
    boolean inProgress = key.filter(k -> isInProgress(uploadId, k)).isPresent();
    files.stream()
        .filter(file -> !inProgress || isTemporaryFileFor(file, StoreNames::isInternal))
        .forEach(this::delete);
  }

  private boolean isInProgress(String uploadId, String key) {
    if (!Files.exists(bucket.resolve(StoreNames.metadataStub(uploadId)))) {
      return false;
    }
    HeadObjectResponse object =
        engine.blobMetadataIfPresent(bucket.getFileName().toString(), key);
    return object == null || !uploadId.equals(object.metadata().get(StoreNames.UPLOAD_ID_METADATA));
  }

  private void deleteUnfinishedObject(String key) {
    Path folder = bucket.resolve(key).getParent();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      siblings.filter(file -> isTemporaryFileFor(file, key::equals)).toList().forEach(this::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTemporaryFileFor(Path file, Predicate<String> name) {
    return StoreNames.targetOf(name(file)).filter(name).isPresent();
  }

  private static List<Path> filesIn(Path tree) {
    List<Path> files = new ArrayList<>();
    if (!Files.exists(tree)) {
      return files;
    }
    try {
      Files.walkFileTree(tree, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          files.add(file);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private String name(Path file) {
    return bucket.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private void delete(Path file) {
    try {
      Files.delete(file);
      Path folder = file.getParent();
      while (folder != null && !folder.equals(bucket) && isEmpty(folder)) {
        Files.delete(folder);
        folder = folder.getParent();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
