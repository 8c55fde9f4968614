package floe.contracttests.packaged;

import floe.contracttests.context.TestContext;
import floe.contracttests.target.Limitation;
import floe.contracttests.target.ServerProcess;
import floe.contracttests.target.Target;
import floe.contracttests.target.TestWorld;
import floe.contracttests.target.WorldFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged server with a data folder of its own, which can be stopped and started again. */
final class RunningServer implements Target {
  private final ServerProcess process;
  private final ServerProcess.Addresses addresses;

  private RunningServer(ServerProcess process) {
    this.process = process;
    this.addresses = process.awaitReady();
  }

  /**
   * Starts the server with its data in the subfolder {@code data} and its output in {@code output}.
   */
  static RunningServer start(Path folder, String... arguments) {
    return start(folder, ServerProcess.SHORT_LIVED, arguments);
  }

  static RunningServer start(Path folder, List<String> javaOptions, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    all.addAll(List.of(arguments));
    if (!all.contains("--port")) {
      all.addAll(List.of("--port", "0", "--store-port", "0"));
    }
    return new RunningServer(ServerProcess.launch(folder(folder), javaOptions, all));
  }

  private static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns flags with two free ports. */
  static String[] freePorts() {
    try (ServerSocket api = new ServerSocket(0);
        ServerSocket store = new ServerSocket(0)) {
      return new String[] {
        "--port",
        Integer.toString(api.getLocalPort()),
        "--store-port",
        Integer.toString(store.getLocalPort())
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI storeUrl() {
    return addresses.store();
  }

  ServerProcess process() {
    return process;
  }

  /** Returns a context in a new world. */
  TestContext context() {
    return TestContext.in(this, exchange -> {});
  }

  /** Returns a context in a world that was created before a restart. */
  TestContext context(TestWorld world) {
    return TestContext.in(this, world, exchange -> {});
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
  public TestWorld newWorld(List<String> scopes) {
    return new WorldFactory(apiUrl(), exchange -> {}).make(scopes);
  }

  @Override
  public List<Limitation> limitations() {
    return List.of();
  }

  @Override
  public void close() {
    process.close();
  }
}
