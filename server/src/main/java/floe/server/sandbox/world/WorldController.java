package floe.server.sandbox.world;

import floe.api.sandbox.Pagination;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.api.sandbox.WorldList;
import floe.api.sandbox.WorldRead;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.sandbox.api.WorldsApi;
import floe.server.sandbox.snapshot.SnapshotService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, lists, shows, resets and deletes worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class WorldController implements WorldsApi {

  private final WorldCreator creator;
  private final WorldEraser eraser;
  private final WorldReader reader;
  private final SnapshotService snapshots;

  WorldController(
      WorldCreator creator, WorldEraser eraser, WorldReader reader, SnapshotService snapshots) {
    this.creator = creator;
    this.eraser = eraser;
    this.reader = reader;
    this.snapshots = snapshots;
  }

  @Override
  public World worldsCreate(@Nullable WorldCreate create) {
    return creator.create(create);
  }

  @Override
  public WorldList worldsList(Long page, Long limit) {
    Page<WorldRead> found = reader.list(PageRequest.of(page, limit));
    return WorldList.builder()
        .items(found.items())
        .pagination(Pagination.builder()
            .totalCount(found.totalCount())
            .maxPage(found.maxPage())
            .build())
        .build();
  }

  @Override
  public WorldRead worldsGet(UUID organizationId) {
    return reader.read(organizationId);
  }

  @Override
  public void worldsReset(UUID organizationId) {
    snapshots.reset(organizationId);
  }

  @Override
  public void worldsDelete(UUID organizationId) {
    reader.read(organizationId);
    eraser.erase(organizationId);
  }
}
