package floe.simulator.files;

import floe.api.sandbox.SandboxFilePatch;
import floe.files.FileRepresentation;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;

/** Handles the operation of the control API on files. */
final class SandboxFileHandler {
  private final InMemoryRepository repository;
  private final SimulatorClock clock;

  SandboxFileHandler(InMemoryRepository repository, SimulatorClock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Handles {@code sandbox-files:update}. */
  SimulatedResponse update(FilesRequest request) {
    StoredFile file =
        repository.file(request.id("id")).orElseThrow(RejectedRequestException::notFound);
    file.update(request.body(SandboxFilePatch.class), () -> clock.now(file.organizationId()));
    repository.markChanged();
    return request.success(FileRepresentation.sandboxFile(file));
  }
}
