package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.CompleteUpload;
import floe.contracttests.model.command.CreateSession;
import floe.contracttests.model.command.CreateSession.CustomerId;
import floe.contracttests.model.command.CreateSession.ReturnUrl;
import floe.contracttests.model.command.CustomerKey;
import floe.contracttests.model.command.CustomerRef;
import floe.contracttests.model.command.DeleteCustomer;
import floe.contracttests.model.command.DeleteFile;
import floe.contracttests.model.command.DownloadFile;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FollowLink;
import floe.contracttests.model.command.GetBenefit;
import floe.contracttests.model.command.GrantBenefit;
import floe.contracttests.model.command.GrantRef;
import floe.contracttests.model.command.LinkRef;
import floe.contracttests.model.command.ListDownloadables;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.ListGrants;
import floe.contracttests.model.command.PortalUser;
import floe.contracttests.model.command.ReadPublicFile;
import floe.contracttests.model.command.RevokeGrant;
import floe.contracttests.model.command.SetFileFlags;
import floe.contracttests.model.command.UpdateFile;
import java.util.List;

/**
 * One sequence, written by hand, that runs every command with every argument: the quickest way to
 * find most faults. An organization uploads files, makes mistakes at the store, sells benefits,
 * flags a file, is attacked, clears up, and uploads files of every sort.
 */
public final class AllCommandsSequence {
  private AllCommandsSequence() {}

  /** Returns the commands. */
  public static List<Command> commands() {
    SequenceBuilder story = new SequenceBuilder();
    UploadedFiles files = UploadedFiles.upload(story);
    FileChapter.listAndDownload(story, files);
    FileChapter.changeFiles(story, files);
    FileRef draft = UploadChapter.makeMistakesAtTheStore(story);
    UploadChapter.makeMistakesOnCompletion(story, draft);
    UploadChapter.completeLateAndAbandon(story);
    PortalChapter.sellBenefits(story, files);
    PortalChapter.openThePortal(story, files);
    PortalChapter.flagFile(story, files.guide());
    BenefitChapter.list(story, new BenefitRef(1));
    BenefitChapter.change(story, new BenefitRef(0), files);
    BenefitChapter.delete(story, files.samples());
    CustomerChapter.Customers customers = CustomerChapter.create(story);
    CustomerChapter.list(story, customers);
    CustomerChapter.change(story, customers);
    CustomerChapter.openSessions(story, customers, new BenefitRef(1));
    SecurityChapter.accessFromAnotherOrganization(story, files.guide());
    SecurityChapter.accessCustomersAndBenefits(story, customers.ada());
    CustomerChapter.delete(story, customers, new BenefitRef(1));
    ControlChapter.steerOtherWorlds(story);
    SecurityChapter.callWithWrongTokens(story);
    SecurityChapter.sendUnusualRequests(story);
    clearUp(story, files);
    UploadChapter.uploadFilesOfEverySort(story);
    closeTheShop(story);
    return story.commands();
  }

  /** Deletes the customer whose sessions the portal was used with. */
  private static void closeTheShop(SequenceBuilder story) {
    story.add(
        new DeleteCustomer(new CustomerRef(0), CustomerKey.ID, DeleteCustomer.PersonalData.KEPT),
        ListDownloadables.all(PortalUser.CUSTOMER),
        ListDownloadables.all(PortalUser.MEMBER),
        new CreateSession(CustomerId.ID, PortalUser.CUSTOMER, ReturnUrl.NONE),
        new GrantBenefit(new BenefitRef(0), PortalUser.MEMBER),
        ListGrants.all(PageLimit.DEFAULT));
    story.followFirstLinks(2);
  }

  private static void clearUp(SequenceBuilder story, UploadedFiles files) {
    story.add(
        new RevokeGrant(new GrantRef(0)),
        ListDownloadables.all(PortalUser.CUSTOMER),
        ListDownloadables.all(PortalUser.MEMBER));
    story.followFirstLinks(4);
    story.grant(new BenefitRef(0), PortalUser.CUSTOMER);
    story.add(
        ListDownloadables.all(PortalUser.CUSTOMER),
        new DeleteFile(files.cover()),
        new DeleteFile(files.cover()),
        new ReadPublicFile(files.cover()),
        new DeleteFile(files.attachment()),
        new DeleteFile(files.guide()),
        ListFiles.all(PageLimit.TWO),
        ListDownloadables.all(PortalUser.CUSTOMER),
        new FollowLink(new LinkRef(0)),
        new DownloadFile(files.guide()),
        UpdateFile.of(files.guide(), UpdateFile.Change.NAME_AND_VERSION),
        CompleteUpload.of(files.guide()),
        new SetFileFlags(files.guide(), SetFileFlags.Flags.MALICIOUS),
        new GetBenefit(new BenefitRef(0)));
  }
}
