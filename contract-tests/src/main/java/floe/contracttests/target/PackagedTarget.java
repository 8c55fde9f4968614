package floe.contracttests.target;

import floe.contracttests.client.Inspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A jar of this build, started as a process on free ports; it keeps no data. */
public final class PackagedTarget implements Target {
  /**
   * A time zone that differs from UTC by no whole hours, and a language with rules of its own for
   * upper and lower case, so that no test passes by luck.
   */
  private static final List<String> JAVA_OPTIONS = Stream.concat(
          Stream.of("-Duser.timezone=Asia/Kathmandu", "-Duser.language=tr"),
          ServerProcess.SHORT_LIVED.stream())
      .toList();

  /** What the simulator lacks on purpose. */
  private static final List<Limitation> SIMULATOR_LIMITATIONS = List.of(
      new Limitation(
          Capability.STRANGE_TOKENS,
          "the simulator takes any token of the right kind, so that a test needs no setting up"),
      new Limitation(
          Capability.NUL_IN_PATHS,
          "WireMock's Jetty answers an encoded U+0000 in a path with 400 before the simulator sees it"),
      new Limitation(
          Capability.STORE_ADDRESS,
          "the simulator has one port: presigned URLs lead to a path of it, and outside there is no bucket"));

  private final String name;
  private final List<Limitation> limitations;
  private final ServerProcess process;
  private final Path folder;
  private final URI apiUrl;
  private final WorldFactory worlds;

  private PackagedTarget(
      String name,
      List<Limitation> limitations,
      ServerProcess process,
      Path folder,
      Inspector inspector) {
    this.name = name;
    this.limitations = limitations;
    this.process = process;
    this.folder = folder;
    this.apiUrl = process.awaitReady().api();
    this.worlds = new WorldFactory(apiUrl, inspector);
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @param inspector inspects the creation of worlds
   */
  public static PackagedTarget server(Inspector inspector) {
    List<String> arguments = List.of("--port", "0", "--store-port", "0", "--ephemeral");
    return start(
        "server",
        List.of(),
        folder -> ServerProcess.launch(folder, JAVA_OPTIONS, arguments),
        inspector);
  }

  /**
   * Starts the simulator, with the documents it has of itself, and waits until it is ready.
   *
   * @param inspector inspects the creation of worlds
   */
  public static PackagedTarget simulator(Inspector inspector) {
    List<String> arguments = List.of("--port", "0");
    return start(
        "simulator",
        SIMULATOR_LIMITATIONS,
        folder -> ServerProcess.launchSimulator(folder, JAVA_OPTIONS, arguments),
        inspector);
  }

  private static PackagedTarget start(
      String name,
      List<Limitation> limitations,
      Function<Path, ServerProcess> launch,
      Inspector inspector) {
    try {
      Path folder = Files.createTempDirectory("floe-" + name + "-target");
      return new PackagedTarget(name, limitations, launch.apply(folder), folder, inspector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public URI apiUrl() {
    return apiUrl;
  }

  @Override
  public TestWorld newWorld(List<String> scopes) {
    return worlds.make(scopes);
  }

  @Override
  public List<Limitation> limitations() {
    return limitations;
  }

  @Override
  public void close() {
    process.close();
    try {
      ServerProcess.deleteOutput(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
