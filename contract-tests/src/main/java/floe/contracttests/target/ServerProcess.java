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

/** The packaged server or simulator as a process, whose output is kept in files. */
public final class ServerProcess implements AutoCloseable {
  /** Options for a process that runs for seconds, in which optimizing costs more than it gains. */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Pattern READY = Pattern.compile(
      "(?m)^Floe is ready: (?:API|simulator at) (?<api>http\\S+?)(?:, store (?<store>\\S+)| \\(seed -?\\d+\\))\\s*$");
  private static final Duration TIMEOUT = Duration.ofSeconds(90);
  private static final long POLL_INTERVAL_MILLIS = 20;

  private final Process process;
  private final Path folder;

  private ServerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Returns the jar of the server, from the system property {@code floe.server.jar}. */
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
   * Starts the simulator from the jar that the system property {@code floe.simulator.jar} names,
   * without waiting for it.
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
   * Waits until the server prints that it is ready.
   *
   * @throws IllegalStateException when it ends before, or takes more than 90 seconds
   */
  public Addresses awaitReady() {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (System.nanoTime() < deadline) {
      Matcher ready = READY.matcher(standardOutput());
      if (ready.find()) {
        URI api = URI.create(ready.group("api"));
        return new Addresses(
            api, Optional.ofNullable(ready.group("store")).map(URI::create).orElse(api));
      }
      if (ended(Duration.ofMillis(POLL_INTERVAL_MILLIS))) {
        throw new IllegalStateException(
            "the server ended with %d: %s".formatted(exitStatus(), standardError()));
      }
    }
    close();
    throw new IllegalStateException("the server is not ready after " + TIMEOUT);
  }

  /** Waits for the end, and returns whether it has ended. */
  public boolean ended(Duration timeout) {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Returns the exit status. */
  public int exitStatus() {
    return process.exitValue();
  }

  /** Returns what it printed to standard output. */
  public String standardOutput() {
    return read("stdout");
  }

  /** Returns what it printed to standard error, where it logs too. */
  public String standardError() {
    return read("stderr");
  }

  /** Kills the process, as a power cut would end it. */
  public void kill() {
    process.destroyForcibly();
    ended(TIMEOUT);
  }

  /** Asks the process to end (SIGTERM), without waiting for it. */
  public void askToEnd() {
    process.destroy();
  }

  /** Asks the process to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    if (!ended(Duration.ofSeconds(20))) {
      kill();
    }
  }

  /** Deletes the output of a process that has ended, and the folder if it holds nothing else. */
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

  /** The addresses that it listens on; the simulator has its store at the address of its API. */
  public record Addresses(URI api, URI store) {}
}
