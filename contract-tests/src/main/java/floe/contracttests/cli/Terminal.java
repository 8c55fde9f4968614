package floe.contracttests.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether somebody sees what is printed to standard error. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Returns whether standard error is a terminal. */
  static boolean isThere() {
    if (Files.isSymbolicLink(STANDARD_ERROR)) {
      try {
        return Files.readSymbolicLink(STANDARD_ERROR)
            .toString()
            .matches("/dev/(pts|tty|console).*");
      } catch (IOException e) {
        return false;
      }
    }
    return hasConsole();
  }

  /** Returns whether there is a console; since Java 22 there is one that need not be a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
