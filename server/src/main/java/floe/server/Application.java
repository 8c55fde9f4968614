package floe.server;

import floe.server.contract.ContractOperations;
import floe.server.settings.ServerSettings;
import floe.server.settings.SettingsParser;
import floe.server.settings.StartupException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The command {@code floe-server}. */
public final class Application {

  private Application() {}

  /**
   * Runs the server until the process ends; exits with 1 and one line on standard error when it
   * cannot start.
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    skipLegacyLocales();
    CompletableFuture<ApplicationContextBuilder> builder =
        CompletableFuture.supplyAsync(ApplicationContext::builder);
    CompletableFuture<ContractOperations> operations =
        CompletableFuture.supplyAsync(ContractOperations::load);
    try {
      Optional<ServerSettings> settings = SettingsParser.parse(arguments, System.getenv(), out);
      if (settings.isPresent()) {
        LogbackSetup.writeJson(settings.get().operation().jsonLog());
        if (settings.get().endWithParent()) {
          ProcessHandle.current().parent().ifPresent(Application::endWith);
        }
        FloeServer server = FloeServer.start(settings.get(), operations, builder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        EndSignals.handle(server::shutDown);
        out.println(server.banner());
      }
    } catch (StartupException e) {
      System.err.println("floe-server: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Before version 23 a JDK also reads its older locale data, which costs a start a tenth of a
   * second; nobody asks for them.
   */
  private static void skipLegacyLocales() {
    if (System.getProperty("java.locale.providers") == null) {
      System.setProperty("java.locale.providers", "CLDR");
    }
  }

  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(0));
  }
}
