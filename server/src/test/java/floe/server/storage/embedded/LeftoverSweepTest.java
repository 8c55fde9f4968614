package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import floe.files.ArrivedPart;
import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.CompletionResult.NoSuchUpload;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeftoverSweepTest {
  private final ObjectLocation location = new ObjectLocation(Bucket.PRIVATE, "downloadable/key");

  private final Path folder;
  private final Path bucket;
  private final String uploadId;
  private final PartToComplete part;

  /** Starts an upload with one part, and stops the store. */
  LeftoverSweepTest(@TempDir Path folder) {
    this.folder = folder;
    bucket = folder.resolve("buckets/floe-private");
    try (StoreFixture fixture = new StoreFixture(folder)) {
      uploadId = fixture.start(location);
      part = fixture.upload(location, uploadId, 1, bytes(10));
    }
  }

  @Test
  void removesUnfinishedPartAndKeepsOthers() throws IOException {
    write(".mpus-%s-downloadable/key-2-%s".formatted(uploadId, UUID.randomUUID()));

    restart();

    assertThat(entries())
        .containsExactlyInAnyOrder(
            ".s3proxy-mpu-stub-" + uploadId,
            ".mpus-%s-downloadable/key-stub".formatted(uploadId),
            ".mpus-%s-downloadable/key-1".formatted(uploadId));
  }

  @Test
  void removesUnfinishedObject() throws IOException {
    Path unfinished = write("downloadable/key-" + UUID.randomUUID());
    Path other = write("downloadable/key-1");

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(unfinished).doesNotExist();
      assertThat(other).exists();
      assertThat(fixture.storage.completeMultipartUpload(location, uploadId, List.of(part)))
          .isInstanceOf(Completed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".mpus-%s-downloadable/key-stub", ".s3proxy-mpu-stub-%s"})
  void removesPartsOfUploadThatWasBeingEnded(String stub) throws IOException {
    Files.delete(bucket.resolve(stub.formatted(uploadId)));

    restart();

    assertThat(entries()).isEmpty();
    assertThat(bucket).isEmptyDirectory();
  }

  @Test
  void removesPartsOfUploadThatBecameObject() throws IOException {
    Path stub = bucket.resolve(".mpus-%s-downloadable/key-stub".formatted(uploadId));
    Path metadata = bucket.resolve(".s3proxy-mpu-stub-" + uploadId);
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.storage.completeMultipartUpload(location, uploadId, List.of(part));
    }
    Files.createDirectory(stub.getParent());
    Files.createFile(stub);
    Files.createFile(metadata);

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(entries()).containsExactly("downloadable/key");
      assertThat(fixture.storage.find(location)).isPresent();
      assertThat(fixture.put(fixture.presign(location, uploadId, 1), bytes(1)).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void keepsSecondUploadOfSameKey() {
    String second;
    try (StoreFixture fixture = new StoreFixture(folder)) {
      second = fixture.start(location);
      fixture.upload(location, second, 1, bytes(20));
      fixture.storage.completeMultipartUpload(location, uploadId, List.of(part));
    }

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.storage.listParts(location, second))
          .extracting(ArrivedPart::sizeBytes)
          .containsExactly(20L);
      assertThat(fixture.storage.find(location).orElseThrow().sizeBytes()).isEqualTo(10);
    }
  }

  @Test
  void removesUploadWithoutMetadata() throws IOException {
    Files.delete(bucket.resolve(".s3proxy-mpu-stub-" + uploadId));

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.storage.completeMultipartUpload(location, uploadId, List.of(part)))
          .isInstanceOf(NoSuchUpload.class);
    }
  }

  private void restart() {
    new StoreFixture(folder).close();
  }

  private Path write(String name) throws IOException {
    Path file = bucket.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes(5));
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> bucket.relativize(file).toString())
          .toList();
    }
  }
}
