package floe.contracttests.target;

import floe.contracttests.client.Inspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaged simulator, on a free port, with the documents it has of itself. */
public final class SimulatorTarget implements Target {
  /** All in which it is looser than the server. */
  private static final List<Limitation> LIMITATIONS =
      List.of(
          new Limitation(
              Capability.STRANGE_TOKENS,
              "the simulator takes any token of the right kind, so that a test needs no setting up"),
          new Limitation(
              Capability.NUL_IN_PATHS,
              "WireMock's Jetty answers an encoded U+0000 in a path with 400 before the simulator sees it"),
          new Limitation(
              Capability.STORE_ADDRESS,
              "the simulator has one port: presigned URLs lead to a path of it, and outside there is no bucket"));

  /** As for the server: nothing is to be right by luck. */
  private static final List<String> JAVA_OPTIONS = List.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=tr");

  private final ServerProcess process;
  private final Path folder;
  private final URI apiUrl;
  private final WorldMaker worlds;

  private SimulatorTarget(ServerProcess process, Path folder, Inspector inspector) {
    this.process = process;
    this.folder = folder;
    this.apiUrl = process.awaitReady().api();
    this.worlds = new WorldMaker(apiUrl, inspector);
  }

  /**
   * Starts the simulator and waits until it is ready.
   *
   * @param inspector looks at the making of worlds
   */
  public static SimulatorTarget start(Inspector inspector) {
    try {
      Path folder = Files.createTempDirectory("floe-simulator-target");
      ServerProcess process = ServerProcess.launchSimulator(folder, JAVA_OPTIONS, List.of("--port", "0"));
      return new SimulatorTarget(process, folder, inspector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public URI apiUrl() {
    return apiUrl;
  }

  @Override
  public World newWorld(List<String> scopes) {
    return worlds.make(scopes);
  }

  @Override
  public List<Limitation> limitations() {
    return LIMITATIONS;
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
