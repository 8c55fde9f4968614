package floe.server.sandbox.world;

import floe.server.file.FileEntity;
import floe.server.file.FileEraser;
import floe.server.file.FileRepository;
import floe.server.sandbox.WorldState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Deletes worlds: first the bytes of their files, then all that the database knows of them, then
 * what is kept of them in memory.
 */
@Singleton
class WorldEraser {

  private final FileRepository files;
  private final FileEraser fileEraser;
  private final WorldRepository worlds;
  private final List<WorldState> states;

  WorldEraser(
      FileRepository files,
      FileEraser fileEraser,
      WorldRepository worlds,
      List<WorldState> states) {
    this.files = files;
    this.fileEraser = fileEraser;
    this.worlds = worlds;
    this.states = states;
  }

  /** Deletes a world. One that a crash leaves half deleted can be deleted again. */
  void erase(UUID organizationId) {
    List<FileEntity> kept = files.findByOrganizationIdAndDeletedAtIsNull(organizationId);
    kept.forEach(fileEraser::erase);
    worlds.erase(organizationId);
    states.forEach(state -> state.forget(organizationId));
  }
}
