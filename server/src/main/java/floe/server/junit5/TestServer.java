package floe.server.junit5;

import floe.client.SandboxClient;
import floe.server.FloeServer;
import floe.server.settings.ServerSettings;
import floe.server.settings.SettingsParser;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The server that tests use: one in this process, or one elsewhere, which is left running. */
final class TestServer implements AutoCloseable {
  private static final String[] FLAGS = {"--port", "0", "--store-port", "0", "--ephemeral"};

  private final SandboxClient sandbox;
  private final Runnable stop;

  private TestServer(SandboxClient sandbox, Runnable stop) {
    this.sandbox = sandbox;
    this.stop = stop;
  }

  /** Returns a server that is already running. */
  static TestServer elsewhere(URI url, Optional<String> token) {
    SandboxClient client = SandboxClient.at(url);
    return new TestServer(token.map(client::withToken).orElse(client), () -> {});
  }

  /**
   * Starts a server in this process. It also stops when the process is ended from outside, so that
   * its temporary folder does not stay.
   *
   * @throws floe.server.settings.StartupException when it cannot start
   */
  static TestServer start() {
    ServerSettings settings = SettingsParser.parse(
            FLAGS, Map.of(), new PrintWriter(Writer.nullWriter()))
        .orElseThrow();
    FloeServer server = FloeServer.start(settings);
    Thread hook = new Thread(server::close, "floe-server-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    return new TestServer(SandboxClient.at(server.apiUrl()), () -> stop(server, hook));
  }

  private static void stop(FloeServer server, Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending, and the hook stops the server
    }
    server.close();
  }

  /** Returns the control API. */
  SandboxClient sandbox() {
    return sandbox;
  }

  /** Stops the server if it was started here. */
  @Override
  public void close() {
    stop.run();
  }
}
