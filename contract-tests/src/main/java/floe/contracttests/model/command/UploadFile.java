package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;

/** Creates a file, sends its parts and completes its upload. */
public record UploadFile(FileSpec file) implements Command {
  @Override
  public boolean when(WorldModel model) {
    return file.isAllowed() && file.checksums().ofParts();
  }

  @Override
  public void run(StateMachineRun run) {
    new CreateFile(file).run(run);
    FileRef created = new FileRef(run.model().files().size() - 1);
    new UploadParts(created, UploadParts.Parts.ALL).run(run);
    CompleteUpload.of(created).run(run);
  }

  /** Returns the name of the command and the file's attributes by name. */
  @Override
  public String toString() {
    return file.toString().replaceFirst("FileSpec", "UploadFile");
  }
}
