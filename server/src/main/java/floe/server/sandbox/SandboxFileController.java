package floe.server.sandbox;

import floe.api.sandbox.SandboxFile;
import floe.api.sandbox.SandboxFilePatch;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.sandbox.api.SandboxFilesApi;
import floe.server.time.WorldClock;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    boolean isEnabled = patch.isEnabled() == null ? file.isEnabled() : patch.isEnabled();
    files.update(id, isEnabled, flaggedAt(file, patch.flaggedMalicious()));
    FileEntity changed = get(id);
    Instant flaggedAt = changed.flaggedMaliciousAt();
    return SandboxFile.builder()
        .id(changed.id())
        .isEnabled(changed.isEnabled())
        .flaggedMalicious(flaggedAt != null)
        .flaggedMaliciousAt(flaggedAt == null ? null : flaggedAt.atOffset(ZoneOffset.UTC))
        .build();
  }

  private @Nullable Instant flaggedAt(FileEntity file, @Nullable Boolean flagged) {
    if (flagged == null || flagged == (file.flaggedMaliciousAt() != null)) {
      return file.flaggedMaliciousAt();
    }
    return flagged ? clock.now(file.organizationId()) : null;
  }

  private FileEntity get(UUID id) {
    return files.findByIdAndDeletedAtIsNull(id).orElseThrow(ApiException::notFound);
  }
}
