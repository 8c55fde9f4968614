package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.DownloadablesClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What customers may download, and the links by which they do.
 *
 * <p>That links end after 3600 s cannot be waited for: it is checked that {@code expires_at} says
 * so and that a changed token is refused. 410 is reached by flagging the file.
 */
@ScenarioTest
@RequiresCapability({Capability.GRANTS, Capability.CUSTOMER_TOKEN})
final class DownloadableScenarios {
  private static final byte[] CONTENT = "field recordings".getBytes(StandardCharsets.UTF_8);

  private final TestContext context;

  DownloadableScenarios(TestContext context) {
    this.context = context;
  }

  private String upload(String name) {
    return Upload.finished(context, NewFile.withChecksum(CONTENT).named(name)).fileId();
  }

  private static List<String> files(Exchange listed) {
    List<String> files = new ArrayList<>();
    listed.at("/items").forEach(item -> files.add(item.at("/file/id").asText()));
    return files;
  }

  private Exchange asMember(String... query) {
    return context.downloadables().as(context.world().member().token()).list(query);
  }

  @Test
  void listsNothingBeforeThereIsGrant() {
    upload("a.zip");

    Exchange listed = context.downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(listed.at("/pagination/max_page").asInt()).isZero();
  }

  @Test
  void bringsBytesToTheCustomer() {
    String file = upload("grüße.zip");
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);

    Exchange listed = context.downloadables().list();
    Exchange redirect = context.downloadables().follow(listed.text("/items/0/file/download/url"));
    Exchange bytes = context.store().get(redirect.header("Location").orElse(""));

    assertThat(files(listed)).containsExactly(file);
    assertThat(listed.text("/items/0/benefit_id")).isEqualTo(granted.benefitId());
    assertThat(listed.text("/items/0/file/name")).isEqualTo("grüße.zip");
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(bytes.body()).isEqualTo(CONTENT);
    assertThat(bytes.header("Content-Disposition").orElse(""))
        .contains("filename*=UTF-8''gr%C3%BC%C3%9Fe.zip");
  }

  @Test
  void followsLinkMoreThanOnce() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));
    String link = context.downloadables().list().text("/items/0/file/download/url");

    Exchange first = context.downloadables().follow(link);
    Exchange second = context.downloadables().follow(link);

    assertThat(List.of(first.status(), second.status())).containsOnly(302);
  }

  @Test
  void leadsToTheApiThatWasAsked() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));

    String link = context.downloadables().list().text("/items/0/file/download/url");

    assertThat(link).startsWith(context.target().apiUrl() + "/v1/customer-portal/downloadables/");
  }

  @Test
  @RequiresCapability(Capability.MEMBER_TOKEN)
  void showsMemberOnlyItsOwnAndCustomerEverything() {
    String ofCustomer = upload("customer.zip");
    String ofMember = upload("member.zip");
    GrantedBenefit.byCustomer(context, ofCustomer);
    GrantedBenefit.byMember(context, ofMember);

    assertThat(files(context.downloadables().list()))
        .containsExactlyInAnyOrder(ofCustomer, ofMember);
    assertThat(files(asMember())).containsExactly(ofMember);
  }

  @Test
  void showsNothingToOtherCustomers() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));

    Exchange listed = context.inNewWorld().downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(listed.at("/pagination/total_count").asInt()).isZero();
  }

  @Test
  void showsSessionOfTheSameCustomerTheSame() {
    String file = upload("a.zip");
    GrantedBenefit.byCustomer(context, file);
    Exchange session = context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()));

    Exchange listed = context.downloadables().as(session.text("/token")).list();

    assertThat(files(listed)).containsExactly(file);
  }

  @Test
  void filtersByOneBenefitOrMany() {
    String first = upload("1.zip");
    String second = upload("2.zip");
    String third = upload("3.zip");
    GrantedBenefit a = GrantedBenefit.byCustomer(context, first);
    GrantedBenefit b = GrantedBenefit.byCustomer(context, second);
    GrantedBenefit c = GrantedBenefit.byCustomer(context, third);

    assertThat(files(context.downloadables().list("benefit_id", b.benefitId())))
        .containsExactly(second);
    assertThat(files(
            context.downloadables().list("benefit_id", c.benefitId(), "benefit_id", a.benefitId())))
        .containsExactly(third, first);
    assertThat(files(context.downloadables().list("benefit_id", a.grantId()))).isEmpty();
  }

  @Test
  void pagesWithoutOverlap() {
    GrantedBenefit.byCustomer(context, upload("1.zip"), upload("2.zip"), upload("3.zip"));

    Exchange first = context.downloadables().list("limit", "2");
    Exchange second = context.downloadables().list("limit", "2", "page", "2");
    Exchange clamped = context.downloadables().list("limit", "101");

    assertThat(files(first)).hasSize(2);
    assertThat(files(second)).hasSize(1).doesNotContainAnyElementsOf(files(first));
    assertThat(first.at("/pagination/max_page").asInt()).isEqualTo(2);
    assertThat(clamped.at("/pagination/max_page").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"page, 0, greater_than", "limit, none, int_parsing", "benefit_id, none, uuid_parsing"
  })
  void refusesQueriesThatBreakTheContract(String parameter, String value, String type) {
    Exchange refused = context.downloadables().list(parameter, value);

    assertThat(ReportedFaults.of(refused))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith(type + " query." + parameter));
  }

  @Test
  void takesRevokedGrantAway() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, upload("a.zip"));
    String link = context.downloadables().list().text("/items/0/file/download/url");

    Exchange revoked = context.sandbox().revoke(granted.grantId());
    Exchange listed = context.downloadables().list();
    Exchange followed = context.downloadables().follow(link);
    Exchange again = context.sandbox().revoke(granted.grantId());

    assertThat(revoked.status()).isEqualTo(204);
    assertThat(files(listed)).isEmpty();
    assertThat(followed.status()).isEqualTo(404);
    assertThat(again.status()).isEqualTo(404);
  }

  @Test
  @RequiresCapability(Capability.FILE_FLAGS)
  void hidesFlaggedFileAndEndsItsLinks() {
    String file = upload("a.zip");
    GrantedBenefit.byCustomer(context, file);
    String link = context.downloadables().list().text("/items/0/file/download/url");

    context.sandbox().updateFile(file, JsonNodes.object().put("flagged_malicious", true));
    Exchange listed = context.downloadables().list();
    Exchange gone = context.downloadables().follow(link);
    context.sandbox().updateFile(file, JsonNodes.object().put("flagged_malicious", false));
    Exchange back = context.downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text("/error")).isEqualTo("ResourceUnavailable");
    assertThat(gone.text("/detail")).isEqualTo("Unavailable");
    assertThat(files(back)).containsExactly(file);
  }

  @Test
  @RequiresCapability(Capability.FILE_FLAGS)
  void hidesDisabledFile() {
    String file = upload("a.zip");
    GrantedBenefit.byCustomer(context, file);

    Exchange disabled =
        context.sandbox().updateFile(file, JsonNodes.object().put("is_enabled", false));
    Exchange listed = context.downloadables().list();
    context.sandbox().updateFile(file, JsonNodes.object().put("is_enabled", true));
    Exchange back = context.downloadables().list();

    assertThat(disabled.at("/is_enabled").asBoolean()).isFalse();
    assertThat(files(listed)).isEmpty();
    assertThat(files(back)).containsExactly(file);
  }

  @Test
  void hidesDeletedFile() {
    String file = upload("a.zip");
    GrantedBenefit.byCustomer(context, file);
    String link = context.downloadables().list().text("/items/0/file/download/url");

    context.files().delete(file);

    assertThat(files(context.downloadables().list())).isEmpty();
    assertThat(context.downloadables().follow(link).status()).isIn(404, 410);
  }

  @Test
  void listsFileOnlyOnceItIsUploaded() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));
    GrantedBenefit.byCustomer(context, upload.fileId());

    Exchange early = context.downloadables().list();
    upload.complete(upload.sendAll());
    Exchange late = context.downloadables().list();

    assertThat(files(early)).isEmpty();
    assertThat(files(late)).containsExactly(upload.fileId());
  }

  @Test
  void grantsNoArchivedFile() {
    String kept = upload("new.zip");
    String archived = upload("old.zip");
    var body = BenefitsClient.of(List.of(kept, archived));
    body.withObject("/properties").putObject("archived").put(archived, true);
    Exchange benefit = context.benefits().create(body);

    context.sandbox().grant(context.world().customer().id(), benefit.text("/id"));

    assertThat(files(context.downloadables().list())).containsExactly(kept);
  }

  @Test
  void refusesLinkWithAnyLetterChanged() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));
    String token = DownloadablesClient.tokenOf(
        context.downloadables().list().text("/items/0/file/download/url"));

    for (int i = 0; i < token.length() - 1; i += 3) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      Exchange missed =
          context.downloadables().get(token.substring(0, i) + other + token.substring(i + 1));

      assertThat(missed.status()).as("letter " + i).isEqualTo(404);
      assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
    }
    assertThat(context.downloadables().get(token).status()).isEqualTo(302);
  }

  @Test
  void refusesTokenCutOrLengthened() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));
    String token = DownloadablesClient.tokenOf(
        context.downloadables().list().text("/items/0/file/download/url"));
    String twice = Base64.getUrlEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII));

    for (String other : List.of(
        token.substring(1), token.substring(0, token.length() - 4), token + "AAAA", twice)) {
      assertThat(context.downloadables().get(other).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "a.b.c", "..", "%", "é", "'; drop", "00000000-0000-4000-8000-000000000000"
      })
  void findsNothingUnderOtherTokens(String token) {
    Exchange missed = context.downloadables().get(token);

    assertThat(missed.status()).isIn(400, 404);
  }

  @Test
  @RequiresCapability(Capability.NUL_IN_PATHS)
  void findsNothingUnderTokenOfNul() {
    Exchange missed = context.downloadables().get("\0");

    assertThat(missed.status()).isIn(400, 404);
  }

  @Test
  void needsNoTokenButTheLinks() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));
    String link = context.downloadables().list().text("/items/0/file/download/url");

    Exchange anonymous = context.downloadables().follow(link);
    Exchange session = context.downloadables().get(context.world().customer().token());

    assertThat(anonymous.status()).isEqualTo(302);
    assertThat(session.status()).isEqualTo(404);
  }
}
