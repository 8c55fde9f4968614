package floe.empty;

import io.micronaut.runtime.Micronaut;

/** A Micronaut application that answers one request and can do nothing else. */
public final class EmptyApplication {

  private EmptyApplication() {}

  /** Runs it until the process is told to end. */
  public static void main(String[] arguments) {
    Micronaut.run(EmptyApplication.class, arguments);
  }
}
