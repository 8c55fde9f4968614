package floe.server;

import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The framework's properties: those of {@code floe-server.properties} and those that the settings
 * decide. The framework looks nowhere else, which also spares it a search.
 */
final class ServerProperties {

  private static final String FIXED = "/floe-server.properties";

  private ServerProperties() {}

  static Map<String, Object> of(ServerSettings settings, DataFolder folder) {
    Map<String, Object> properties = fixed();
    properties.put("micronaut.server.host", settings.host());
    properties.put("micronaut.server.port", settings.port());
    properties.put("floe.metrics", settings.operation().metricsPort().isPresent());
    properties.put("floe.sandbox", settings.sandbox().enabled());
    ServerSettings.Database database = database(settings, folder);
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    properties.put("datasources.default.password", database.password());
    return properties;
  }

  /**
   * Returns the properties of the database that the settings name, or else of the one in the data
   * folder.
   */
  static ServerSettings.Database database(ServerSettings settings, DataFolder folder) {
    return settings
        .database()
        .orElseGet(() -> new ServerSettings.Database(folder.databaseUrl(), "floe", ""));
  }

  private static Map<String, Object> fixed() {
    Properties read = new Properties();
    try (InputStream in = ServerProperties.class.getResourceAsStream(FIXED)) {
      read.load(Objects.requireNonNull(in, FIXED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Object> properties = new HashMap<>();
    read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    return properties;
  }
}
