package floe.contracttests.target;

import floe.contracttests.client.Inspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged server, on free ports, keeping nothing. */
public final class ServerTarget implements Target {
  /** A zone that is neither UTC nor whole hours, and letters of their own, so that nothing is right by luck. */
  private static final List<String> JAVA_OPTIONS = List.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=tr");

  private final ServerProcess process;
  private final Path folder;
  private final ServerProcess.Addresses addresses;
  private final WorldMaker worlds;

  private ServerTarget(ServerProcess process, Path folder, Inspector inspector) {
    this.process = process;
    this.folder = folder;
    this.addresses = process.awaitReady();
    this.worlds = new WorldMaker(addresses.api(), inspector);
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @param inspector looks at the making of worlds
   */
  public static ServerTarget start(Inspector inspector) {
    try {
      Path folder = Files.createTempDirectory("floe-server-target");
      List<String> arguments = List.of("--port", "0", "--store-port", "0", "--ephemeral");
      return new ServerTarget(ServerProcess.launch(folder, JAVA_OPTIONS, arguments), folder, inspector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "server";
  }

  @Override
  public URI apiUrl() {
    return addresses.api();
  }

  @Override
  public World newWorld(List<String> scopes) {
    return worlds.make(scopes);
  }

  @Override
  public List<Limitation> limitations() {
    return List.of();
  }

  @Override
  public void close() {
    process.close();
    try {
      Files.deleteIfExists(folder.resolve("stdout"));
      Files.deleteIfExists(folder.resolve("stderr"));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
