package floe.server.storage.embedded;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import floe.server.storage.StorageSettings;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server inside this process that keeps its objects in a folder. It has two buckets. Objects
 * of the public bucket are readable by anyone; all other requests need a signature. After a crash
 * of the process, an object or part is either complete or absent, and parts can be sent again.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final String PRIVATE_BUCKET = "floe-private";
  private static final String PUBLIC_BUCKET = "floe-public";
  private static final String REGION = "us-east-1";

  private final StoreFolder folder;
  private final StoreServer server;
  private final StoreServlet servlet;
  private final AccessGuard guard;
  private final Supplier<StoreHandler> handler;
  private final URI endpoint;
  private final String accessKeyId;
  private final String secretAccessKey;

  private EmbeddedStore(
      StoreFolder folder,
      StoreServer server,
      StoreServlet servlet,
      AccessGuard guard,
      Supplier<StoreHandler> handler,
      URI endpoint,
      String accessKeyId,
      String secretAccessKey) {
    this.folder = folder;
    this.server = server;
    this.servlet = servlet;
    this.guard = guard;
    this.handler = handler;
    this.endpoint = endpoint;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
  }

  /**
   * Removes what a crash has left behind, and starts the store.
   *
   * @param dataFolder the folder for the objects; created if it does not exist
   * @param host the name or address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @param accessKeyId the access key id that requests are signed with
   * @param secretAccessKey the secret access key
   * @param clock tells the time in the world whose object a presigned URL names
   * @param faults the fault rules of each world
   * @throws StoreStartException when the port is taken, or the folder cannot be written, is in use
   *     by another process, or is on a file system without extended attributes
   */
  public static EmbeddedStore start(
      Path dataFolder,
      String host,
      int port,
      String accessKeyId,
      String secretAccessKey,
      WorldClock clock,
      FaultRegistry faults) {
    StoreFolder folder = StoreFolder.open(dataFolder);
    try {
      AccessGuard guard = new AccessGuard(engine(folder), PUBLIC_BUCKET);
      BlobStore engine = new UploadGuard(new FaultStore(guard));
      Supplier<StoreHandler> handler =
          Suppliers.memoize(() -> new StoreHandler(engine, accessKeyId, secretAccessKey));
      StoreServlet servlet = new StoreServlet(
          handler,
          new PresignedTime(clock, new UrlSignature(secretAccessKey)),
          new FaultGate(faults));
      StoreServer server = new StoreServer(host, port, servlet);
      return new EmbeddedStore(
          folder, server, servlet, guard, handler, server.start(), accessKeyId, secretAccessKey);
    } catch (IOException e) {
      folder.close();
      throw new StoreStartException(
          "the store's folder %s cannot be tidied: %s".formatted(dataFolder, e), e);
    } catch (StoreStartException e) {
      folder.close();
      throw e;
    }
  }

  private static BlobStore engine(StoreFolder folder) throws IOException {
    Path privateBucket = folder.bucket(PRIVATE_BUCKET);
    Path publicBucket = folder.bucket(PUBLIC_BUCKET);
    BlobStore files = new FilesystemNio2BlobStore(folder.buckets().toString());
    new LeftoverSweep(files, privateBucket).run();
    new LeftoverSweep(files, publicBucket).run();
    return files;
  }

  /**
   * Creates the request handler, which takes some tenths of a second. Otherwise the first request
   * waits for it.
   */
  public void warmUp() {
    Object unused = handler.get();
  }

  /** Has every request from now on told to an observer. */
  public void observe(StoreObserver observer) {
    servlet.observe(observer);
  }

  /**
   * Answers from now on as if some objects were not there.
   *
   * @param isHidden tells by the key of an object
   */
  public void hide(Predicate<String> isHidden) {
    guard.hide(isHidden);
  }

  /** Returns the address on which the store listens. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Returns the settings of a client of this store.
   *
   * @param publicEndpoint the address of the store for clients; it may differ from
   *     {@link #endpoint}
   */
  public StorageSettings settings(URI publicEndpoint) {
    return new StorageSettings(
        endpoint,
        publicEndpoint,
        REGION,
        accessKeyId,
        secretAccessKey,
        PRIVATE_BUCKET,
        PUBLIC_BUCKET,
        true,
        true);
  }

  /** Refuses new requests, waits up to 5 seconds for running ones, and stops. */
  @Override
  public void close() {
    close(StoreServer.STOP_TIMEOUT);
  }

  /**
   * Refuses new requests, waits for running ones, and stops; does nothing if it has stopped.
   *
   * @param timeout how long to wait; running requests are cut off then
   */
  public void close(Duration timeout) {
    server.close(timeout);
    folder.close();
  }
}
