package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.CLOCK_GET;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Presigned URLs in a world whose clock is moved: they expire, and nothing else is lost. */
@ScenarioTest
@RequiresCapability({
  Capability.WORLDS,
  Capability.GRANTS,
  Capability.CLOCK,
  Capability.STORE_CLOCK,
  Capability.STORE_SIGNATURES
})
final class StoreClockScenarios {
  private static final byte[] CONTENT = {1, 2, 3, 4};
  private static final int PART_BYTES = 5 * 1024 * 1024;

  private final TestContext context;

  StoreClockScenarios(TestContext context) {
    this.context = context;
  }

  private String world() {
    return context.world().organizationId();
  }

  private static void isExpired(Exchange refused) {
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.bodyText())
        .contains("<Error><Code>AccessDenied</Code><Message>Request has expired</Message>")
        .containsPattern("<X-Amz-Expires>3600</X-Amz-Expires><Expires>[^<]+Z</Expires>"
            + "<ServerTime>[^<]+Z</ServerTime>");
  }

  private static void isNotYetValid(Exchange refused) {
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.bodyText())
        .contains("<Error><Code>AccessDenied</Code><Message>Request is not yet valid</Message>");
  }

  @Test
  void saysThatStoreUrlsFollow() {
    assertThat(
            context.sandbox().send(CLOCK_GET, world()).at("/store_urls_follow").asBoolean())
        .isTrue();
  }

  @Test
  void expiresInTheMiddleOfAnUploadThatIsThenSentAnew() {
    NewFile file =
        NewFile.of("downloadable", Bytes.random(2 * PART_BYTES + 1, 7), PART_BYTES, true);
    Upload upload = Upload.begin(context, file);
    assertThat(upload.chunks()).hasSize(3);
    assertThat(upload.send(0).status()).isEqualTo(200);
    assertThat(upload.send(1).status()).isEqualTo(200);

    context.steering().clock().advance(Duration.ofHours(1));
    Exchange refused = upload.send(2);
    Upload anew = Upload.completed(context, file);

    isExpired(refused);
    String url = context.files().download(anew.fileId()).text("/download/url");
    assertThat(context.store().get(url).body()).isEqualTo(Bytes.random(2 * PART_BYTES + 1, 7));
  }

  @Test
  void takesUrlsUntilTheyExpireByTheWorldsClock() {
    Upload stored = Upload.completed(context, NewFile.of(CONTENT));
    Upload begun = Upload.begin(context, NewFile.of(CONTENT));
    String url = context.files().download(stored.fileId()).text("/download/url");

    context.steering().clock().advance(Duration.ofMinutes(59));
    Exchange read = context.store().get(url);
    Exchange sent = begun.send(0);
    context.steering().clock().advance(Duration.ofMinutes(1));
    Exchange lateRead = context.store().get(url);
    Exchange lateHead = context.store().send("HEAD", url, Map.of(), new byte[0]);
    Exchange lateSent = begun.send(0);

    assertThat(read.body()).isEqualTo(CONTENT);
    assertThat(sent.status()).isEqualTo(200);
    isExpired(lateRead);
    isExpired(lateSent);
    assertThat(lateHead.status()).isEqualTo(403);
  }

  @Test
  void keepsUrlsOfAFrozenWorldAlive() {
    context.steering().clock().freezeAt(Instant.parse("2100-01-01T00:00:00Z"));

    Upload upload = Upload.completed(context, NewFile.withChecksum(CONTENT));
    String url = context.files().download(upload.fileId()).text("/download/url");

    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
    context.steering().clock().advance(Duration.parse("PT59M59.999999S"));
    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
    context.steering().clock().advance(Duration.parse("PT0.000001S"));
    isExpired(context.store().get(url));
  }

  @Test
  void refusesUrlsOfAFutureThatTheClockHasLeft() {
    context.steering().clock().advance(Duration.ofMinutes(5));
    Upload stored = Upload.completed(context, NewFile.of(CONTENT));
    Upload begun = Upload.begin(context, NewFile.of(CONTENT));
    String url = context.files().download(stored.fileId()).text("/download/url");

    context.steering().clock().reset();
    Exchange read = context.store().get(url);
    Exchange sent = begun.send(0);
    String anew = context.files().download(stored.fileId()).text("/download/url");

    isNotYetValid(read);
    isNotYetValid(sent);
    assertThat(context.store().get(anew).body()).isEqualTo(CONTENT);
  }

  @Test
  void leavesTheUrlsOfOtherWorldsAlone() {
    TestContext other = context.inNewWorld();
    Upload stored = Upload.completed(other, NewFile.of(CONTENT));
    String url = other.files().download(stored.fileId()).text("/download/url");
    Upload begun = Upload.begin(other, NewFile.of(CONTENT));

    context.steering().clock().advance(Period.ofYears(1));

    assertThat(other.store().get(url).body()).isEqualTo(CONTENT);
    assertThat(begun.complete(begun.sendAll()).status()).isEqualTo(200);
  }

  @Test
  void leadsFromALinkToAUrlOfTheWorldsTime() {
    context.steering().clock().advance(Period.ofDays(30));
    GrantedBenefit.byCustomer(
        context, Upload.completed(context, NewFile.of(CONTENT)).fileId());
    String session = context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()))
        .text("/token");
    String link = context.downloadables().as(session).list().text("/items/0/file/download/url");
    String location = context.downloadables().follow(link).header("Location").orElse("");

    assertThat(context.store().get(location).body()).isEqualTo(CONTENT);
    context.steering().clock().advance(Duration.ofHours(1));
    isExpired(context.store().get(location));
  }

  @Test
  void refusesUrlsWhoseTimeIsAltered() {
    context.steering().clock().advance(Period.ofDays(30));
    Upload stored = Upload.completed(context, NewFile.of(CONTENT));
    String url = context.files().download(stored.fileId()).text("/download/url");

    for (String name : UrlEdits.names(url)) {
      String other =
          name.equals("X-Amz-Date") ? "20260101T000000Z" : "2099-01-01T00%3A00%3A00.000Z";
      Exchange changed = context.store().get(UrlEdits.with(url, name + "=" + other));
      Exchange leftOut = context.store().get(UrlEdits.without(url, name));

      assertThat(List.of(changed.status(), leftOut.status()))
          .as(name)
          .allSatisfy(status -> assertThat(status).isBetween(400, 403));
    }
    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
  }
}
