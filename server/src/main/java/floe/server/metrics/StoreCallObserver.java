package floe.server.metrics;

import floe.server.availability.Availability;
import floe.server.availability.Dependency;
import floe.server.storage.StoreLimits;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Measures calls of the store, and has it asked for a sign of life once a call has failed. */
@Singleton
final class StoreCallObserver implements StoreLimits.CallObserver {

  private final Availability availability;
  private final Metrics metrics;

  StoreCallObserver(Availability availability, Metrics metrics) {
    this.availability = availability;
    this.metrics = metrics;
  }

  @Override
  public boolean isDown() {
    return availability.isDown(Dependency.STORE);
  }

  @Override
  public void called(String call, Duration duration, boolean answered) {
    metrics.storeCall(call, answered, duration);
    if (!answered) {
      availability.suspect(Dependency.STORE);
    }
  }
}
