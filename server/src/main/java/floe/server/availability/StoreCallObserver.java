package floe.server.availability;

import floe.server.storage.StoreLimits;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Has the store asked for a sign of life once a call of it has failed. */
@Singleton
final class StoreCallObserver implements StoreLimits.CallObserver {

  private final Availability availability;

  StoreCallObserver(Availability availability) {
    this.availability = availability;
  }

  @Override
  public boolean isDown() {
    return availability.isDown(Dependency.STORE);
  }

  @Override
  public void called(String call, Duration duration, boolean answered) {
    if (!answered) {
      availability.suspect(Dependency.STORE);
    }
  }
}
