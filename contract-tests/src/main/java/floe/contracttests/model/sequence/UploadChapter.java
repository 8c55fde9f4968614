package floe.contracttests.model.sequence;

import floe.contracttests.model.FileKind;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.Caller;
import floe.contracttests.model.command.Checksums;
import floe.contracttests.model.command.CompleteUpload;
import floe.contracttests.model.command.CompleteUploadWrongly;
import floe.contracttests.model.command.CompleteUploadWrongly.Mistake;
import floe.contracttests.model.command.CreateBenefit;
import floe.contracttests.model.command.DeleteFile;
import floe.contracttests.model.command.DownloadFile;
import floe.contracttests.model.command.FileName;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FileSize;
import floe.contracttests.model.command.FileSpec;
import floe.contracttests.model.command.FileVersion;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.SendTamperedPut;
import floe.contracttests.model.command.SendTamperedPut.Tampering;
import floe.contracttests.model.command.UpdateFile;
import floe.contracttests.model.command.UploadParts;

/** Commands on files whose uploads are open, and uploads of every sort of file. */
final class UploadChapter {
  private UploadChapter() {}

  /** Tries to send parts wrongly, and returns the file, whose parts can still be sent rightly. */
  static FileRef makeMistakesAtTheStore(SequenceBuilder story) {
    FileRef draft = story.create(UploadedFiles.withChecksums(FileKind.DOWNLOADABLE));
    for (Tampering tampering : Tampering.values()) {
      story.add(new SendTamperedPut(draft, tampering));
    }
    FileRef unchecked = story.create(FileSpec.of(FileKind.DOWNLOADABLE).by(Caller.PERSON));
    story.add(
        new SendTamperedPut(unchecked, Tampering.OTHER_SIGNATURE),
        new SendTamperedPut(unchecked, Tampering.LONGER_LIFE),
        ListFiles.all(PageLimit.DEFAULT),
        new DownloadFile(draft),
        CompleteUpload.of(draft));
    return draft;
  }

  static void makeMistakesOnCompletion(SequenceBuilder story, FileRef draft) {
    story.add(new UploadParts(draft, UploadParts.Parts.ALL));
    for (Mistake mistake : Mistake.values()) {
      story.add(new CompleteUploadWrongly(draft, mistake));
    }
    story.add(
        ListFiles.all(PageLimit.DEFAULT),
        new CompleteUpload(draft, CompleteUpload.Etags.WITH_WHITE_SPACE),
        CompleteUpload.of(draft));
  }

  static void completeLateAndAbandon(SequenceBuilder story) {
    FileRef film =
        story.create(UploadedFiles.withChecksums(FileKind.DOWNLOADABLE).with(FileSize.TWO_PARTS));
    FileRef abandoned = story.create(
        FileSpec.of(FileKind.DOWNLOADABLE).with(FileVersion.UNICODE).by(Caller.PERSON));
    story.add(
        new UploadParts(film, UploadParts.Parts.LAST),
        CompleteUpload.of(film),
        new UploadParts(film, UploadParts.Parts.FIRST),
        new CompleteUploadWrongly(film, Mistake.PARTS_IN_WRONG_ORDER),
        new CompleteUploadWrongly(film, Mistake.WRONG_ETAG),
        CompleteUpload.of(film),
        new DeleteFile(abandoned),
        new DeleteFile(abandoned),
        UpdateFile.of(abandoned, UpdateFile.Change.NAME_AND_VERSION),
        CreateBenefit.of(abandoned, CreateBenefit.Description.PLAIN));
  }

  static void uploadFilesOfEverySort(SequenceBuilder story) {
    for (FileName name : FileName.values()) {
      story.upload(FileSpec.of(FileKind.PRODUCT_MEDIA).with(name));
    }
    for (FileSize size : FileSize.values()) {
      story.upload(FileSpec.of(FileKind.DOWNLOADABLE).with(size));
    }
    for (Checksums checksums : Checksums.values()) {
      FileSpec file = FileSpec.of(FileKind.DOWNLOADABLE).with(checksums);
      FileRef unused = checksums.ofParts() ? story.upload(file) : story.create(file);
    }
    story.add(ListFiles.all(PageLimit.SEVEN), ListFiles.all(PageLimit.HUNDRED));
  }
}
