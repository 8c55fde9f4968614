package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants that are revoked and made again, or twice. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES})
final class RevokedGrantScenarios {
  private final TestContext context;
  private final DownloadableReader reader;
  private String first = "";
  private String second = "";

  RevokedGrantScenarios(TestContext context) {
    this.context = context;
    this.reader = new DownloadableReader(context);
  }

  @BeforeEach
  void uploadFiles() {
    first = Upload.ofName(context, "first");
    second = Upload.ofName(context, "second");
  }

  @Test
  void revokesOnlyTheRowsOfTheGrant() {
    GrantedBenefit granted = GrantedBenefit.byMember(context, first);
    context.grant(context.world().customer().id(), granted.benefitId());

    context.revoke(granted.grantId());

    assertThat(reader.idsByFile(context.world().member().token())).isEmpty();
    assertThat(reader.idsByFile()).containsOnlyKeys(first);
  }

  @Test
  void grantsAgainUnderTheSameIdsAndLinks() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    Map<String, String> before = reader.idsByFile();
    String link = reader.link(first);

    context.revoke(granted.grantId());
    Exchange followedWhileRevoked = context.downloadables().follow(link);
    Exchange again = context
        .sandbox()
        .send(
            SandboxOperation.GRANTS_CREATE,
            RawSandboxClient.grantOf(context.world().customer().id(), granted.benefitId()));

    assertThat(followedWhileRevoked.status()).isEqualTo(404);
    assertThat(again.text("/id")).isEqualTo(granted.grantId());
    assertThat(reader.idsByFile()).isEqualTo(before);
    assertThat(context.downloadables().follow(link).status()).isEqualTo(302);
  }

  @Test
  @RequiresCapability(Capability.CLOCK)
  void saysOfExpiredLinkThatItIsGoneWhateverBecameOfTheGrant() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    List<String> links = List.of(reader.link(first), reader.link(second));

    context.revoke(granted.grantId());
    context.files().delete(second);
    context.steering().clock().advance(Duration.parse("PT1H1S"));

    assertThat(links)
        .extracting(link -> context.downloadables().follow(link).status())
        .containsOnly(410);
  }

  @Test
  void grantsFileOnceToRequestsAtTheSameTime() {
    String benefit =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    String customer = context.world().customer().id();

    List<Exchange> grants = Stream.generate(() -> CompletableFuture.supplyAsync(() -> context
            .sandbox()
            .send(SandboxOperation.GRANTS_CREATE, RawSandboxClient.grantOf(customer, benefit))))
        .limit(3)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();

    assertThat(grants).extracting(Exchange::status).containsOnly(201);
    assertThat(grants)
        .extracting(grant -> grant.text("/id"))
        .containsOnly(grants.get(0).text("/id"));
    assertThat(context.downloadables().list().at("/items")).hasSize(1);
    assertThat(context.benefits().grants(benefit).at("/items")).hasSize(1);
  }
}
