package floe.contracttests.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server or simulator as a process of its own, with what it prints kept in files. */
public final class ServerProcess implements AutoCloseable {
  /** For a process that lives for seconds: what it would optimize costs more than it gains. */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Pattern READY = Pattern.compile(
      "(?m)^Floe is ready: (?:API|simulator at) (?<api>http\\S+?)(?:, store (?<store>\\S+)| \\(seed -?\\d+\\))\\s*$");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Process process;
  private final Path folder;

  private ServerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** The server that the build has made, from the system property {@code floe.server.jar}. */
  public static Path jar() {
    return jar("floe.server.jar");
  }

  private static Path jar(String property) {
    String jar = System.getProperty(property);
    if (jar == null) {
      throw new IllegalStateException(
          "the system property " + property + " names what the build has packaged");
    }
    return Path.of(jar);
  }

  /**
   * Starts the simulator that the build has made, from the system property
   * {@code floe.simulator.jar}, likewise.
   */
  static ServerProcess launchSimulator(
      Path folder, List<String> javaOptions, List<String> arguments) {
    return launch(jar("floe.simulator.jar"), folder, javaOptions, arguments);
  }

  /**
   * Starts the server without waiting for it.
   *
   * @param folder where its output is kept and which it runs in
   * @param javaOptions options of the virtual machine
   * @param arguments flags of the server
   */
  public static ServerProcess launch(
      Path folder, List<String> javaOptions, List<String> arguments) {
    List<String> options = new ArrayList<>(ClassArchive.options(jar()));
    options.addAll(javaOptions);
    return launch(jar(), folder, options, arguments);
  }

  static ServerProcess launch(
      Path jar, Path folder, List<String> javaOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FLOE_"));
    try {
      return new ServerProcess(builder.start(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the server says that it is ready.
   *
   * @throws IllegalStateException when it ends before, or takes more than 90 seconds
   */
  public Addresses awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Matcher ready = READY.matcher(standardOutput());
      if (ready.find()) {
        URI api = URI.create(ready.group("api"));
        return new Addresses(
            api, Optional.ofNullable(ready.group("store")).map(URI::create).orElse(api));
      }
      if (ended(Duration.ofMillis(LOOK_AGAIN_MILLIS))) {
        throw new IllegalStateException(
            "the server ended with %d: %s".formatted(exitStatus(), standardError()));
      }
    }
    close();
    throw new IllegalStateException("the server is not ready after " + PATIENCE);
  }

  /** Waits for the end; false when it runs on. */
  public boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** With what it ended. */
  public int exitStatus() {
    return process.exitValue();
  }

  /** What it printed for people. */
  public String standardOutput() {
    return read("stdout");
  }

  /** What it printed of faults; its log goes there too. */
  public String standardError() {
    return read("stderr");
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    ended(PATIENCE);
  }

  /** Asks it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    if (!ended(Duration.ofSeconds(20))) {
      kill();
    }
  }

  /** Deletes what a process that has ended printed, and the folder that held nothing else. */
  static void deleteOutput(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("stdout"));
    Files.deleteIfExists(folder.resolve("stderr"));
    Files.deleteIfExists(folder);
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens; the simulator keeps its store where its API is. */
  public record Addresses(URI api, URI store) {}
}
