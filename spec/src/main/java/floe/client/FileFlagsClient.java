package floe.client;

import floe.api.sandbox.SandboxFile;
import floe.api.sandbox.SandboxFilePatch;
import java.util.UUID;

/** What others do to files, for which the files API has no operation. */
public final class FileFlagsClient {
  private final SandboxCalls calls;

  FileFlagsClient(SandboxCalls calls) {
    this.calls = calls;
  }

  /** Makes a file a downloadable or not. */
  public SandboxFile setEnabled(UUID fileId, boolean enabled) {
    return update(fileId, SandboxFilePatch.builder().isEnabled(enabled).build());
  }

  /** Flags a file as malicious, so that it cannot be downloaded, or takes the flag away. */
  public SandboxFile setMalicious(UUID fileId, boolean malicious) {
    return update(fileId, SandboxFilePatch.builder().flaggedMalicious(malicious).build());
  }

  /** Changes the flags that are given ({@code sandbox-files:update}). */
  public SandboxFile update(UUID fileId, SandboxFilePatch patch) {
    return calls.send(
        "sandbox-files:update", "PATCH", "/sandbox/files/" + fileId, patch, SandboxFile.class);
  }
}
