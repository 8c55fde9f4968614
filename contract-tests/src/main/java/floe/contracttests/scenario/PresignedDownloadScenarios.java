package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Presigned URLs that serve the bytes of a file.
 *
 * <p>{@link StoreClockScenarios} checks that they expire after 3600 s, where the clock of a world
 * can be moved. Here it is checked that the signature covers {@code X-Amz-Date} and
 * {@code X-Amz-Expires}, which say so.
 */
@ScenarioTest
final class PresignedDownloadScenarios {
  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);

  private final TestContext context;

  PresignedDownloadScenarios(TestContext context) {
    this.context = context;
  }

  private String url(String name) {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT).named(name).typed("audio/flac"));
    return context.files().download(upload.fileId()).text("/download/url");
  }

  @Test
  @RequiresCapability(Capability.STORE_SIGNATURES)
  void refusesUrlWithChangedOrMissingParameter() {
    String url = url("a.flac");
    assertThat(UrlEdits.names(url))
        .contains("response-content-disposition", "response-content-type", "X-Amz-Date");

    for (String name : UrlEdits.names(url)) {
      String other = name.equals("X-Amz-Date") ? "20260101T000000Z" : "1";
      Exchange changed = context.store().get(UrlEdits.with(url, name + "=" + other));
      Exchange leftOut = context.store().get(UrlEdits.without(url, name));

      assertThat(changed.status()).as("changed " + name).isBetween(400, 403);
      assertThat(leftOut.status()).as("left out " + name).isBetween(400, 403);
      assertThat(changed.bodyText()).doesNotContain("0123456789\n").isNotEqualTo("0123456789");
    }
    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "POST"})
  @RequiresCapability(Capability.STORE_SIGNATURES)
  void refusesOtherMethods(String method) {
    String url = url("a.flac");

    Exchange refused = context
        .store()
        .send(method, url, Map.of(), method.equals("DELETE") ? new byte[0] : CONTENT);

    // S3 has no POST of an object; whether it looks at the signature or the method first is its own
    // matter
    assertThat(refused.status()).isIn(method.equals("POST") ? List.of(403, 405) : List.of(403));
    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 206, 0, bytes 0-0/10",
    "bytes=2-5, 206, 2345, bytes 2-5/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=5-99, 206, 56789, bytes 5-9/10"
  })
  void servesRanges(String range, int status, String content, String contentRange) {
    Exchange part = context.store().send("GET", url("a.flac"), Map.of("Range", range), new byte[0]);

    assertThat(part.status()).isEqualTo(status);
    assertThat(part.bodyText()).isEqualTo(content);
    assertThat(part.header("Content-Range")).contains(contentRange);
  }

  @Test
  @RequiresCapability(Capability.STORE_RULES)
  void refusesRangeBeyondEnd() {
    Exchange refused =
        context.store().send("GET", url("a.flac"), Map.of("Range", "bytes=10-20"), new byte[0]);

    assertThat(refused.status()).isEqualTo(416);
  }

  @Test
  void answersLengthTypeAndName() {
    Exchange bytes = context.store().get(url("plain name.flac"));

    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.header("Content-Length")).contains("10");
    assertThat(bytes.header("Content-Type")).contains("audio/flac");
    assertThat(bytes.header("Content-Disposition"))
        .contains("attachment; filename=\"plain name.flac\"");
    assertThat(bytes.header("ETag").orElse("")).endsWith("-1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ärger 1.flac | UTF-8''%C3%84rger%201.flac", "🎸.flac | UTF-8''%F0%9F%8E%B8.flac"})
  void encodesNameInUtf8(String name, String extended) {
    Exchange bytes = context.store().get(url(name));

    assertThat(bytes.header("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"")
        .contains("filename*=" + extended);
  }

  @Test
  void escapesQuotesAndRemovesControlCharacters() {
    Exchange bytes = context.store().get(url("a\"b\\c\r\nd.flac"));

    assertThat(bytes.header("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"a\\\"b\\\\cd.flac\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"product_media", "organization_avatar"})
  void servesPublicFilesWithoutSignature(String service) {
    Upload upload = Upload.completed(context, NewFile.image(service, CONTENT));
    String publicUrl = context.files().list("ids", upload.fileId()).text("/items/0/public_url");

    Exchange bytes = context.store().get(publicUrl);
    Exchange head = context.store().send("HEAD", publicUrl, Map.of(), new byte[0]);

    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(CONTENT);
    assertThat(bytes.header("Content-Type")).contains("image/png");
    assertThat(head.status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability({Capability.STORE_SIGNATURES, Capability.STORE_ADDRESS})
  void refusesWritingAndListingPublicFiles() {
    Upload upload = Upload.completed(context, NewFile.image("product_media", CONTENT));
    String publicUrl = context.files().list("ids", upload.fileId()).text("/items/0/public_url");
    String bucket = publicUrl.substring(0, publicUrl.indexOf('/', "https://".length()) + 1)
        + publicUrl.split("/", -1)[3];

    Exchange written = context.store().put(publicUrl, Map.of(), new byte[] {9});
    Exchange deleted = context.store().send("DELETE", publicUrl, Map.of(), new byte[0]);
    Exchange listed = context.store().get(bucket + "?list-type=2");
    Exchange uploads = context.store().get(bucket + "?uploads");

    assertThat(List.of(written, deleted, listed, uploads))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(403));
    assertThat(context.store().get(publicUrl).body()).isEqualTo(CONTENT);
  }

  @Test
  void hidesPublicFileBeforeCompletionAndAfterDeletion() {
    Upload upload = Upload.begin(context, NewFile.image("product_media", CONTENT));
    var completion = upload.sendAll();
    Exchange early = context.store().get(UrlEdits.plain(upload.url(0)));
    String publicUrl = upload.complete(completion).text("/public_url");
    Exchange there = context.store().get(publicUrl);
    context.files().delete(upload.fileId());
    Exchange late = context.store().get(publicUrl);

    assertThat(early.status()).isIn(403, 404);
    assertThat(there.status()).isEqualTo(200);
    assertThat(late.status()).isIn(403, 404);
  }
}
