package floe.server.sandbox.journal;

import floe.server.sandbox.WorldState;
import floe.steering.clock.WorldClock;
import floe.steering.journal.EntryWriter;
import floe.steering.journal.Journals;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Creates beans of classes that know no framework. */
@Factory
final class JournalBeans {

  @Singleton
  @Bean(preDestroy = "close")
  Journals journals() {
    return new Journals();
  }

  /** A world's journal ends with the world. */
  @Singleton
  WorldState worldState(Journals journals) {
    return journals::forget;
  }

  @Singleton
  EntryWriter entryWriter(Journals journals, WorldClock clock) {
    return new EntryWriter(journals, clock, Clock.systemUTC());
  }
}
