package floe.contracttests.model.command;

import floe.contracttests.model.FileModel;
import floe.contracttests.model.WorldModel;

/** A command that acts on one file. */
public sealed interface FileCommand extends Command
    permits AccessForeignFile,
        CompleteUpload,
        CompleteUploadWrongly,
        CreateBenefit,
        DeleteFile,
        DownloadFile,
        ReadPublicFile,
        SendTamperedGet,
        SendTamperedPut,
        SetFileFlags,
        UpdateFile,
        UploadParts {

  /** Returns which file it acts on. */
  FileRef file();

  /** Returns whether it can act on a file; the reference goes on to the next file otherwise. */
  default boolean canActOn(FileModel candidate) {
    return true;
  }

  @Override
  default boolean when(WorldModel model) {
    return file().find(model.files(), this::canActOn).isPresent();
  }

  @Override
  default void run(StateMachineRun run) {
    run(run, file().find(run.model().files(), this::canActOn).orElseThrow());
  }

  /** Runs the command on the file that the reference names. */
  void run(StateMachineRun run, FileModel target);
}
