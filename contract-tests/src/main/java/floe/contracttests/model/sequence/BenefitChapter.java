package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.CreateBenefit;
import floe.contracttests.model.command.CustomerRef;
import floe.contracttests.model.command.DeleteBenefit;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.GetBenefit;
import floe.contracttests.model.command.GrantBenefit;
import floe.contracttests.model.command.ListBenefitFiles;
import floe.contracttests.model.command.ListBenefitGrants;
import floe.contracttests.model.command.ListBenefits;
import floe.contracttests.model.command.ListDownloadables;
import floe.contracttests.model.command.ListGrants;
import floe.contracttests.model.command.ListOrder;
import floe.contracttests.model.command.PortalUser;
import floe.contracttests.model.command.UpdateBenefit;
import floe.contracttests.model.command.UpdateBenefit.Change;

/** Commands that list benefits and grants, change benefits and delete them. */
final class BenefitChapter {
  private BenefitChapter() {}

  /** Lists benefits, and the grants of one that a member has and the customer gets too. */
  static void list(SequenceBuilder story, BenefitRef benefit) {
    story.grant(benefit, PortalUser.CUSTOMER);
    story.add(ListBenefits.all(PageLimit.TWO), new ListBenefitFiles(benefit, PageLimit.ONE));
    for (ListOrder order : ListOrder.values()) {
      story.add(new ListBenefits(ListBenefits.Filter.ALL, benefit, order, PageLimit.DEFAULT));
      story.add(
          new ListGrants(ListGrants.Filter.ALL, new CustomerRef(0), order, PageLimit.DEFAULT));
    }
    for (ListBenefits.Filter filter : ListBenefits.Filter.values()) {
      story.add(ListBenefits.of(filter, benefit));
    }
    story.add(ListGrants.all(PageLimit.ONE));
    for (ListGrants.Filter filter : ListGrants.Filter.values()) {
      story.add(ListGrants.of(filter, new CustomerRef(0)));
    }
    for (ListBenefitGrants.Filter filter : ListBenefitGrants.Filter.values()) {
      story.add(ListBenefitGrants.of(benefit, filter));
    }
  }

  /** Changes a benefit whose first link is the first that was handed out, and changes it back. */
  static void change(SequenceBuilder story, BenefitRef benefit, UploadedFiles files) {
    changeFiles(story, benefit, Change.ONE_FILE_MORE, files.samples());
    changeFiles(story, benefit, Change.REVERSED_FILES, files.guide());
    changeFiles(story, benefit, Change.FIRST_FILE_ARCHIVED, files.guide());
    changeFiles(story, benefit, Change.NO_FILE_ARCHIVED, files.guide());
    changeFiles(story, benefit, Change.OTHER_FILE, files.samples());
    changeFiles(story, benefit, Change.ONE_FILE_MORE, files.guide());
    changeFiles(story, benefit, Change.ONE_FILE_MORE, files.cover());
    changeFiles(story, benefit, Change.OTHER_FILE, files.guide());
    for (Change change :
        new Change[] {Change.DESCRIPTION, Change.METADATA, Change.NULLS, Change.NOTHING}) {
      story.add(new UpdateBenefit(benefit, change, files.guide()), new GetBenefit(benefit));
    }
    story.add(
        new UpdateBenefit(benefit, Change.NO_METADATA, files.guide()),
        ListBenefits.all(PageLimit.DEFAULT),
        ListBenefits.of(ListBenefits.Filter.BY_METADATA, benefit),
        ListBenefits.of(ListBenefits.Filter.BY_QUERY, benefit),
        ListGrants.all(PageLimit.DEFAULT));
  }

  private static void changeFiles(
      SequenceBuilder story, BenefitRef benefit, Change change, FileRef file) {
    story.add(
        new UpdateBenefit(benefit, change, file),
        ListDownloadables.all(PortalUser.CUSTOMER),
        ListDownloadables.all(PortalUser.MEMBER),
        new ListBenefitFiles(benefit, PageLimit.DEFAULT),
        ListBenefitGrants.of(benefit, ListBenefitGrants.Filter.ALL));
    story.followFirstLinks(1);
  }

  static void delete(SequenceBuilder story, FileRef file) {
    BenefitRef benefit = story.create(CreateBenefit.of(file, CreateBenefit.Description.SHORTEST));
    story.grant(benefit, PortalUser.CUSTOMER);
    story.add(
        ListDownloadables.all(PortalUser.CUSTOMER),
        new DeleteBenefit(benefit),
        ListDownloadables.all(PortalUser.CUSTOMER),
        ListDownloadables.of(benefit, PortalUser.CUSTOMER),
        new GetBenefit(benefit),
        new DeleteBenefit(benefit),
        new UpdateBenefit(benefit, Change.DESCRIPTION, file),
        new ListBenefitFiles(benefit, PageLimit.DEFAULT),
        ListBenefitGrants.of(benefit, ListBenefitGrants.Filter.ALL),
        ListGrants.of(ListGrants.Filter.REVOKED, new CustomerRef(0)),
        ListGrants.of(ListGrants.Filter.GRANTED, new CustomerRef(0)),
        new GrantBenefit(benefit, PortalUser.CUSTOMER),
        ListBenefits.all(PageLimit.DEFAULT));
  }
}
