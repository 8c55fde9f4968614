package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.DownloadablesClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operation {@code customer_portal:downloadables:get}: the links by which customers download.
 *
 * <p>No test can wait until a link expires after 3600 s. It is checked that {@code expires_at} says
 * so, and that a changed token is refused.
 */
@ScenarioTest
@RequiresCapability({Capability.GRANTS, Capability.CUSTOMER_TOKEN})
final class DownloadLinkScenarios {
  private static final byte[] CONTENT = "field recordings".getBytes(StandardCharsets.UTF_8);

  private final TestContext context;

  DownloadLinkScenarios(TestContext context) {
    this.context = context;
  }

  private String upload(String name) {
    return Upload.completed(context, NewFile.withChecksum(CONTENT).named(name)).fileId();
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
  void linksToTheApiThatWasCalled() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));

    String link = context.downloadables().list().text("/items/0/file/download/url");

    assertThat(link).startsWith(context.target().apiUrl() + "/v1/customer-portal/downloadables/");
  }

  @Test
  void refusesLinkWithChangedCharacter() {
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
  void refusesShortenedAndLengthenedToken() {
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
  void refusesUnknownLinkToken(String token) {
    Exchange missed = context.downloadables().get(token);

    assertThat(missed.status()).isIn(400, 404);
  }

  @Test
  @RequiresCapability(Capability.NUL_IN_PATHS)
  void refusesLinkTokenWithNul() {
    Exchange missed = context.downloadables().get("\0");

    assertThat(missed.status()).isIn(400, 404);
  }

  @Test
  void followsLinkWithoutBearerToken() {
    GrantedBenefit.byCustomer(context, upload("a.zip"));
    String link = context.downloadables().list().text("/items/0/file/download/url");

    Exchange anonymous = context.downloadables().follow(link);
    Exchange session = context.downloadables().get(context.world().customer().token());

    assertThat(anonymous.status()).isEqualTo(302);
    assertThat(session.status()).isEqualTo(404);
  }
}
