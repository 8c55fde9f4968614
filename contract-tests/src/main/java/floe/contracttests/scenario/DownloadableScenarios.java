package floe.contracttests.scenario;

import static floe.contracttests.scenario.DownloadableReader.files;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Operation {@code customer_portal:downloadables:list}: what customers and members may download.
 */
@ScenarioTest
@RequiresCapability({Capability.GRANTS, Capability.CUSTOMER_TOKEN})
final class DownloadableScenarios {
  private static final byte[] CONTENT = "field recordings".getBytes(StandardCharsets.UTF_8);

  private final TestContext context;

  DownloadableScenarios(TestContext context) {
    this.context = context;
  }

  private Exchange asMember(String... query) {
    return context.downloadables().as(context.world().member().token()).list(query);
  }

  @Test
  void listsNothingBeforeGrant() {
    Upload.completed(context, NewFile.of(CONTENT));

    Exchange listed = context.downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(listed.at("/pagination/max_page").asInt()).isZero();
  }

  @Test
  void deliversBytesToCustomer() {
    String file = Upload.completed(context, NewFile.withChecksum(CONTENT).named("grüße.zip"))
        .fileId();
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
  @RequiresCapability(Capability.MEMBER_TOKEN)
  void listsOwnFilesForMemberAndAllForCustomer() {
    String ofCustomer = Upload.ofName(context, "customer.zip");
    String ofMember = Upload.ofName(context, "member.zip");
    GrantedBenefit.byCustomer(context, ofCustomer);
    GrantedBenefit.byMember(context, ofMember);

    assertThat(files(context.downloadables().list()))
        .containsExactlyInAnyOrder(ofCustomer, ofMember);
    assertThat(files(asMember())).containsExactly(ofMember);
  }

  @Test
  void listsNothingForOtherCustomers() {
    GrantedBenefit.byCustomer(context, Upload.ofName(context, "a.zip"));

    Exchange listed = context.inNewWorld().downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(listed.at("/pagination/total_count").asInt()).isZero();
  }

  @Test
  void listsSameFilesInEverySessionOfCustomer() {
    String file = Upload.ofName(context, "a.zip");
    GrantedBenefit.byCustomer(context, file);
    Exchange session = context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()));

    Exchange listed = context.downloadables().as(session.text("/token")).list();

    assertThat(files(listed)).containsExactly(file);
  }

  @Test
  void filtersByOneBenefitOrMany() {
    String first = Upload.ofName(context, "1.zip");
    String second = Upload.ofName(context, "2.zip");
    String third = Upload.ofName(context, "3.zip");
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
  void listsPagesWithoutOverlap() {
    GrantedBenefit.byCustomer(
        context,
        Upload.ofName(context, "1.zip"),
        Upload.ofName(context, "2.zip"),
        Upload.ofName(context, "3.zip"));

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
  void refusesInvalidQuery(String parameter, String value, String type) {
    Exchange refused = context.downloadables().list(parameter, value);

    assertThat(ReportedFaults.of(refused))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith(type + " query." + parameter));
  }
}
