package floe.server;

import floe.files.SigningKey;
import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import floe.server.settings.StartupException;
import floe.server.storage.StorageSettings;
import floe.server.storage.embedded.EmbeddedStore;
import floe.server.storage.embedded.StoreStartException;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClock;
import java.util.HexFormat;
import java.util.Optional;

/** The store that the server uses: the one inside it, or an S3 elsewhere. */
record StoreBackend(StorageSettings settings, Optional<EmbeddedStore> embedded)
    implements AutoCloseable {

  private static final String ACCESS_KEY_ID = "floe";

  /**
   * Starts the store inside the server, unless the settings name another.
   *
   * @param clock what a store inside the server judges presigned URLs by
   * @param faults the fault rules of each world, for a store inside the server
   * @throws StartupException when it cannot start
   */
  static StoreBackend start(
      ServerSettings settings,
      DataFolder folder,
      SigningKey secret,
      WorldClock clock,
      FaultRegistry faults) {
    return settings
        .s3()
        .map(s3 -> elsewhere(settings, s3))
        .orElseGet(() -> inside(settings, folder, secret, clock, faults));
  }

  private static StoreBackend elsewhere(ServerSettings settings, ServerSettings.S3 s3) {
    StorageSettings storage = new StorageSettings(
        s3.endpoint(),
        settings.storePublicUrl().orElse(s3.endpoint()),
        s3.region(),
        s3.accessKeyId(),
        s3.secretAccessKey(),
        s3.privateBucket(),
        s3.publicBucket(),
        s3.pathStyle(),
        false);
    return new StoreBackend(storage, Optional.empty());
  }

  private static StoreBackend inside(
      ServerSettings settings,
      DataFolder folder,
      SigningKey secret,
      WorldClock clock,
      FaultRegistry faults) {
    String secretAccessKey = HexFormat.of().formatHex(secret.hmac("store", ACCESS_KEY_ID));
    try {
      EmbeddedStore store = EmbeddedStore.start(
          folder.objects(),
          settings.host(),
          settings.storePort(),
          ACCESS_KEY_ID,
          secretAccessKey,
          clock,
          faults);
      return new StoreBackend(
          store.settings(settings.storePublicUrl().orElse(store.endpoint())), Optional.of(store));
    } catch (StoreStartException e) {
      throw new StartupException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedStore::close);
  }
}
