package floe.server.sandbox;

import floe.api.sandbox.SandboxFile;
import floe.api.sandbox.SandboxFilePatch;
import floe.files.FileRepresentation;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.sandbox.api.SandboxFilesApi;
import floe.steering.clock.WorldClock;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Changes of a file what in the real API only its operators can. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SandboxFileController implements SandboxFilesApi {

  private final FileRepository files;
  private final WorldClock clock;

  SandboxFileController(FileRepository files, WorldClock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public SandboxFile sandboxFilesUpdate(UUID id, SandboxFilePatch patch) {
    FileEntity file = get(id);
    files.changeFlags(
        id, patch.isEnabled(), patch.flaggedMalicious(), clock.now(file.organizationId()));
    return FileRepresentation.sandboxFile(get(id));
  }

  private FileEntity get(UUID id) {
    return files.findByIdAndDeletedAtIsNull(id).orElseThrow(ApiException::notFound);
  }
}
