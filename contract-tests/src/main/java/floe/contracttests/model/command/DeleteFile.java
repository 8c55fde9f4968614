package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.FileModel;
import floe.contracttests.target.Capability;

/** Deletes a file. Afterwards the store must neither hand it out nor take its parts. */
public record DeleteFile(FileRef file) implements FileCommand {
  @Override
  public void run(StateMachineRun run, FileModel target) {
    Exchange response = run.context().files().delete(target.id());
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else if (target.kind() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      ErrorAssertions.assertNotPermitted(response);
    } else {
      ExchangeAssertions.assertStatus(204, response);
      target.delete();
      checkGoneFromStore(run, target);
    }
  }

  private static void checkGoneFromStore(StateMachineRun run, FileModel file) {
    if (file.kind().isPublic() && file.isUploaded()) {
      ErrorAssertions.assertRefusedByStore(run.context().store().get(file.publicUrl()));
    }
    if (!file.isUploaded() && run.can(Capability.STORE_RULES)) {
      ErrorAssertions.assertRefusedByStore(UploadParts.send(run, file, 0));
    }
  }
}
