package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.Caller;
import floe.contracttests.model.command.CompleteUpload;
import floe.contracttests.model.command.DownloadFile;
import floe.contracttests.model.command.FileName;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.ListFiles.Filter;
import floe.contracttests.model.command.ReadPublicFile;
import floe.contracttests.model.command.SendTamperedGet;
import floe.contracttests.model.command.UpdateFile;
import floe.contracttests.model.command.UpdateFile.Change;

/** Commands on files that are uploaded. */
final class FileChapter {
  private FileChapter() {}

  static void listAndDownload(SequenceBuilder story, UploadedFiles files) {
    story.add(
        ListFiles.all(PageLimit.ONE),
        new ListFiles(Filter.ALL, files.guide(), PageLimit.TWO, Caller.PERSON),
        new ListFiles(Filter.BY_ORGANIZATION, files.guide(), PageLimit.DEFAULT, Caller.PERSON),
        new ListFiles(Filter.BY_ID, files.samples(), PageLimit.DEFAULT, Caller.ORGANIZATION),
        new ListFiles(Filter.BY_IDS, files.cover(), PageLimit.TWO, Caller.ORGANIZATION),
        new ListFiles(
            Filter.BY_IDS_AND_ORGANIZATION, files.avatar(), PageLimit.DEFAULT, Caller.PERSON));
    files.all().forEach(file -> story.add(new DownloadFile(file)));
    story.add(new ReadPublicFile(files.cover()), new ReadPublicFile(files.avatar()));
    for (SendTamperedGet.Tampering tampering : SendTamperedGet.Tampering.values()) {
      story.add(new SendTamperedGet(files.guide(), tampering));
    }
  }

  static void changeFiles(SequenceBuilder story, UploadedFiles files) {
    FileRef guide = files.guide();
    story.add(
        UpdateFile.of(guide, Change.NAME_AND_VERSION),
        UpdateFile.of(guide, Change.UNKNOWN_FIELD),
        UpdateFile.of(guide, Change.NULL_VERSION),
        new UpdateFile(files.samples(), Change.NAME, FileName.WITH_SPACE),
        UpdateFile.of(files.samples(), Change.VERSION_AND_NULL_NAME),
        UpdateFile.of(files.attachment(), Change.NAME_AND_VERSION),
        ListFiles.all(PageLimit.THREE),
        new DownloadFile(guide),
        new CompleteUpload(guide, CompleteUpload.Etags.WITH_WHITE_SPACE));
  }
}
