package floe.server.storage.embedded;

import floe.server.storage.Bucket;
import floe.server.storage.NewObject;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.server.storage.S3ObjectStorage;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A running embedded store, its S3 client, and an HTTP client that uses presigned URLs. */
final class StoreFixture implements AutoCloseable {
  static final int MIB = 1024 * 1024;

  /** Worlds whose clocks nobody has set. */
  static final WorldClock MACHINE = organizationId -> now();

  private final HttpClient http = HttpClient.newHttpClient();
  final EmbeddedStore store;
  final S3ObjectStorage storage;

  StoreFixture(Path folder) {
    this(folder, MACHINE);
  }

  StoreFixture(Path folder, WorldClock clock) {
    store = EmbeddedStore.start(
        folder, "localhost", 0, "test-key", "test-secret", clock, new FaultRegistry());
    storage = new S3ObjectStorage(store.settings(store.endpoint()));
  }

  static EmbeddedStore startStore(Path folder) {
    return EmbeddedStore.start(
        folder, "localhost", 0, "test-key", "test-secret", MACHINE, new FaultRegistry());
  }

  static WorldTime now() {
    return WorldTime.ofMachine(Instant.now());
  }

  static ObjectLocation newLocation(Bucket bucket) {
    return new ObjectLocation(bucket, "downloadable/" + UUID.randomUUID());
  }

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  String start(ObjectLocation location) {
    return storage.startMultipartUpload(newObject(location));
  }

  static NewObject newObject(ObjectLocation location) {
    return new NewObject(location, "text/plain", Map.of());
  }

  PresignedPart presign(ObjectLocation location, String uploadId, long number) {
    return presign(location, uploadId, new PartToPresign(number, Optional.empty()));
  }

  PresignedPart presign(ObjectLocation location, String uploadId, PartToPresign part) {
    return storage.presignParts(location, uploadId, List.of(part), now()).get(0);
  }

  /** Sends a part without a checksum, and returns it for the completion. */
  PartToComplete upload(ObjectLocation location, String uploadId, long number, byte[] bytes) {
    HttpResponse<String> response = put(presign(location, uploadId, number), bytes);
    return new PartToComplete(number, etag(response), Optional.empty());
  }

  /** Sends a part with its checksum, and returns it for the completion. */
  PartToComplete uploadWithChecksum(
      ObjectLocation location, String uploadId, long number, byte[] bytes) {
    Optional<String> checksum = Optional.of(sha256(bytes));
    HttpResponse<String> response =
        put(presign(location, uploadId, new PartToPresign(number, checksum)), bytes);
    return new PartToComplete(number, etag(response), checksum);
  }

  /** Uploads an object of one part. */
  ObjectLocation uploaded(Bucket bucket, byte[] bytes) {
    ObjectLocation location = newLocation(bucket);
    String uploadId = start(location);
    storage.completeMultipartUpload(
        location, uploadId, List.of(upload(location, uploadId, 1, bytes)));
    return location;
  }

  URI download(ObjectLocation location) {
    return storage.presignDownload(location, "file.txt", "text/plain", now()).url();
  }

  static String etag(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("ETag")
        .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
  }

  HttpResponse<String> put(PresignedPart part, byte[] bytes) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(part.url()).PUT(BodyPublishers.ofByteArray(bytes));
    part.headers().forEach(request::header);
    return send(request);
  }

  HttpResponse<String> get(URI url) {
    return send(HttpRequest.newBuilder(url));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    storage.close();
    store.close();
  }
}
