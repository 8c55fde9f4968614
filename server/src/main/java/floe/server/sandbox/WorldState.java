package floe.server.sandbox;

import java.util.UUID;

/** Something that is kept of worlds outside the database, and ends with them. */
public interface WorldState {

  /** Forgets all that is kept of a world. */
  void forget(UUID organizationId);
}
