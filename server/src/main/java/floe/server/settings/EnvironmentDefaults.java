package floe.server.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes a flag that is not given from the environment variable of the same name. */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? environment.get(variable(option.longestName()))
        : null;
  }

  /** Returns the variable of a flag: {@code FLOE_STORE_PORT} for {@code --store-port}. */
  static String variable(String flag) {
    return "FLOE_" + flag.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
