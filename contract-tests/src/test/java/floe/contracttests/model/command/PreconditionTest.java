package floe.contracttests.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.model.FileKind;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.TestWorld;
import org.junit.jupiter.api.Test;

final class PreconditionTest {
  private static final TestWorld WORLD = new TestWorld(
      "organization",
      "token",
      "personal token",
      new TestWorld.Customer("customer", "external id", "customer@x.example", "customer token"),
      new TestWorld.Member("", "", ""));

  private final WorldModel empty = new WorldModel(WORLD, false);

  @Test
  void holdsForNoCommandOnWhatIsNotThere() {
    assertThat(new DownloadFile(new FileRef(0)).when(empty)).isFalse();
    assertThat(new GetBenefit(new BenefitRef(0)).when(empty)).isFalse();
    assertThat(new RevokeGrant(new GrantRef(0)).when(empty)).isFalse();
    assertThat(new FollowLink(new LinkRef(0)).when(empty)).isFalse();
  }

  @Test
  void holdsForFilesOfSizesThatTheirKindAllows() {
    FileSpec avatar = FileSpec.of(FileKind.ORGANIZATION_AVATAR);

    assertThat(new UploadFile(avatar).when(empty)).isTrue();
    assertThat(new UploadFile(avatar.with(FileSize.TWO_PARTS)).when(empty)).isFalse();
  }

  @Test
  void holdsForTokensThatAreKnown() {
    ProtectedOperation operation = ProtectedOperation.CREATE_FILE;

    assertThat(new CallWithBadToken(operation, CallWithBadToken.Token.OF_WRONG_KIND).when(empty))
        .isTrue();
    assertThat(
            new CallWithBadToken(operation, CallWithBadToken.Token.OF_OTHER_WRONG_KIND).when(empty))
        .isFalse();
  }
}
