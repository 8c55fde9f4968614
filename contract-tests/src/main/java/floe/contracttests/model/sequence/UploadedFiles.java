package floe.contracttests.model.sequence;

import floe.contracttests.model.FileKind;
import floe.contracttests.model.command.Caller;
import floe.contracttests.model.command.Checksums;
import floe.contracttests.model.command.FileName;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FileSize;
import floe.contracttests.model.command.FileSpec;
import floe.contracttests.model.command.FileVersion;
import java.util.List;

/**
 * The files that the story is about, all uploaded at its start.
 *
 * @param guide a downloadable, the plainest
 * @param samples a downloadable of one byte, of which only the part has a checksum
 * @param cover a public picture
 * @param avatar the organization's public picture
 * @param attachment a file that the organization can neither download nor change
 * @param recording a downloadable of two parts
 */
record UploadedFiles(
    FileRef guide,
    FileRef samples,
    FileRef cover,
    FileRef avatar,
    FileRef attachment,
    FileRef recording) {

  static UploadedFiles upload(SequenceBuilder story) {
    return new UploadedFiles(
        story.upload(withChecksums(FileKind.DOWNLOADABLE).with(FileVersion.NUMBER)),
        story.upload(FileSpec.of(FileKind.DOWNLOADABLE)
            .with(FileSize.ONE_BYTE)
            .with(FileName.WITH_SPACE)
            .with(FileVersion.UNICODE)
            .by(Caller.PERSON)),
        story.upload(withChecksums(FileKind.PRODUCT_MEDIA)
            .with(FileSize.ABOVE_ONE_KIB)
            .with(FileName.PARENT_FOLDERS)
            .with(FileVersion.NUMBER)
            .by(Caller.PERSON)),
        story.upload(withChecksums(FileKind.ORGANIZATION_AVATAR)
            .with(FileSize.BELOW_ONE_KIB)
            .with(FileName.UNICODE)),
        story.upload(withChecksums(FileKind.SUPPORT_CASE_ATTACHMENT).with(FileVersion.NUMBER)),
        story.upload(withChecksums(FileKind.DOWNLOADABLE)
            .with(FileSize.TWO_PARTS)
            .with(FileName.PARENT_FOLDERS)
            .with(FileVersion.NUMBER)
            .by(Caller.PERSON)));
  }

  static FileSpec withChecksums(FileKind kind) {
    return FileSpec.of(kind).with(Checksums.FILE_AND_PARTS);
  }

  /** Returns all of them in the order of their upload. */
  List<FileRef> all() {
    return List.of(guide, samples, cover, avatar, attachment, recording);
  }
}
