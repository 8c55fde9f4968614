package floe.contracttests.cli;

import floe.contracttests.finding.Finding.CheckName;
import java.util.Locale;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Names of scenarios that people understand: words instead of the names of classes and methods. */
final class ScenarioNames {
  private ScenarioNames() {}

  /**
   * Returns the name of a scenario.
   *
   * @param isWhole whether all invocations of a method are meant
   */
  static CheckName of(TestSource source, String displayName, boolean isWhole) {
    if (source instanceof MethodSource method) {
      String name = words(method.getMethodName());
      boolean isInvocation = displayName.startsWith("[");
      return new CheckName(
          group(method.getClassName()), isInvocation && !isWhole ? name + " " + displayName : name);
    }
    return source instanceof ClassSource type
        ? new CheckName(group(type.getClassName()), displayName)
        : new CheckName("scenarios", displayName);
  }

  private static String group(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return "scenarios: " + words(simple.replaceFirst("Scenarios$", ""));
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
