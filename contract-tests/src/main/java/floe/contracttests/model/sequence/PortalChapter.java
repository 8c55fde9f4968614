package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.CreateBenefit;
import floe.contracttests.model.command.CreateBenefit.Description;
import floe.contracttests.model.command.CreateBenefit.Files;
import floe.contracttests.model.command.CreateBenefit.Metadata;
import floe.contracttests.model.command.CreateSession;
import floe.contracttests.model.command.CreateSession.CustomerId;
import floe.contracttests.model.command.CreateSession.ReturnUrl;
import floe.contracttests.model.command.DownloadFile;
import floe.contracttests.model.command.FileName;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FollowTamperedLink;
import floe.contracttests.model.command.GetBenefit;
import floe.contracttests.model.command.LinkRef;
import floe.contracttests.model.command.ListDownloadables;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.PortalUser;
import floe.contracttests.model.command.SetFileFlags;
import floe.contracttests.model.command.SetFileFlags.Flags;
import floe.contracttests.model.command.UpdateFile;

/** Commands on benefits, and what customers and members do with them. */
final class PortalChapter {
  private PortalChapter() {}

  static void sellBenefits(SequenceBuilder story, UploadedFiles files) {
    BenefitRef first = story.create(CreateBenefit.of(files.guide(), Description.PLAIN));
    BenefitRef second = story.create(
        new CreateBenefit(files.guide(), Files.TWO, Description.SHORTEST, Metadata.OF_EVERY_TYPE));
    story.create(CreateBenefit.of(files.recording(), Description.LONGEST));
    story.create(CreateBenefit.of(files.recording(), Description.UNICODE));
    story.add(
        CreateBenefit.of(files.cover(), Description.PLAIN),
        new GetBenefit(first),
        new GetBenefit(second),
        ListDownloadables.all(PortalUser.CUSTOMER));
    story.grant(first, PortalUser.CUSTOMER);
    story.grant(second, PortalUser.MEMBER);
    story.add(
        ListDownloadables.all(PortalUser.CUSTOMER).with(PageLimit.ONE),
        ListDownloadables.all(PortalUser.MEMBER).with(PageLimit.ONE),
        ListDownloadables.of(second, PortalUser.CUSTOMER).with(PageLimit.ONE),
        ListDownloadables.all(PortalUser.CUSTOMER).with(PageLimit.TWO));
  }

  static void openThePortal(SequenceBuilder story, UploadedFiles files) {
    story.followFirstLinks(1);
    story.followFirstLinks(2);
    for (FollowTamperedLink.Tampering tampering : FollowTamperedLink.Tampering.values()) {
      story.add(new FollowTamperedLink(new LinkRef(0), tampering));
    }
    story.add(
        new CreateSession(CustomerId.ID, PortalUser.CUSTOMER, ReturnUrl.NONE),
        new CreateSession(CustomerId.EXTERNAL_ID, PortalUser.CUSTOMER, ReturnUrl.NONE),
        new CreateSession(CustomerId.ID, PortalUser.CUSTOMER, ReturnUrl.SHOP),
        new CreateSession(CustomerId.ID, PortalUser.MEMBER, ReturnUrl.NONE),
        new CreateSession(CustomerId.EXTERNAL_ID, PortalUser.MEMBER, ReturnUrl.SHOP),
        new UpdateFile(files.guide(), UpdateFile.Change.NAME_AND_VERSION, FileName.WITH_SPACE),
        ListDownloadables.all(PortalUser.CUSTOMER));
  }

  static void flagFile(SequenceBuilder story, FileRef file) {
    story.add(
        new SetFileFlags(file, Flags.MALICIOUS),
        ListDownloadables.all(PortalUser.CUSTOMER),
        ListFiles.all(PageLimit.DEFAULT),
        new DownloadFile(file));
    story.followFirstLinks(3);
    story.add(
        new SetFileFlags(file, Flags.NOT_MALICIOUS),
        new SetFileFlags(file, Flags.DISABLED),
        ListDownloadables.all(PortalUser.CUSTOMER));
    story.followFirstLinks(1);
    story.add(
        new SetFileFlags(file, Flags.ENABLED_AND_NOT_MALICIOUS),
        ListDownloadables.all(PortalUser.CUSTOMER));
    story.followFirstLinks(4);
  }
}
