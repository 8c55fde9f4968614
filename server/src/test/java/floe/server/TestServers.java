package floe.server;

import floe.server.settings.SettingsParser;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/** Starts servers for tests. */
final class TestServers {

  private TestServers() {}

  /** Starts a server with these flags, as a command line has them. */
  static FloeServer start(String... flags) {
    return FloeServer.start(
        SettingsParser.parse(flags, Map.of(), new PrintWriter(Writer.nullWriter()))
            .orElseThrow());
  }
}
