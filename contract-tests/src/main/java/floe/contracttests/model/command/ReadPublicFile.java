package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;

/** Reads the object of a public file without any token; it is gone once the file is deleted. */
public record ReadPublicFile(FileRef file) implements FileCommand {
  @Override
  public boolean canActOn(FileModel candidate) {
    return candidate.kind().isPublic() && candidate.isUploaded();
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    Exchange response = run.context().store().get(target.publicUrl());
    if (target.isDeleted()) {
      ErrorAssertions.assertRefusedByStore(response);
    } else {
      ExchangeAssertions.assertStatus(200, response);
      DownloadFile.checkBytes(target, response);
    }
  }
}
