package floe.contracttests.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.ExchangeLog;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SentRequest;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractInspectorTest {
  private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
  private static final String ID = "f3e17452-398d-4a53-b5ca-a4ab1958a78b";
  private static final String ORGANIZATION = "aa3685b2-f0ef-42d4-b456-13bd8dfac297";
  private static final String OTHER = "07136d09-5e64-44ad-b232-46424538dc6f";
  private static final String CHECKSUM = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  private static final Headers TOKEN = Headers.NONE.with("Authorization", "Bearer polar_oat_0");

  private final ContractInspector inspector =
      new ContractInspector(new ExchangeLog(exchange -> {}));

  private static Headers answerHeaders() {
    return Headers.NONE
        .with("Content-Type", "application/json")
        .with("Polar-Version", "2026-04")
        .with("X-Polar-Sandbox", "1")
        .with(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .format(NOW.atOffset(ZoneOffset.UTC)));
  }

  private static Exchange exchange(
      String method, String target, JsonNode sent, int status, JsonNode answer) {
    return exchange(method, target, sent, status, answerHeaders(), answer);
  }

  private static Exchange exchange(
      String method, String target, JsonNode sent, int status, Headers headers, JsonNode answer) {
    byte[] body = sent.isMissingNode() ? new byte[0] : JsonNodes.bytes(sent);
    Headers request = body.length == 0 ? TOKEN : TOKEN.with("Content-Type", "application/json");
    SentRequest said =
        new SentRequest(method, URI.create("http://127.0.0.1:8080"), target, request, body);
    return new Exchange(
        said, status, headers, answer.isMissingNode() ? new byte[0] : JsonNodes.bytes(answer), NOW);
  }

  private static JsonNode nothing() {
    return JsonNodes.object().path("nothing");
  }

  private List<String> rulesBroken(Exchange exchange) {
    ContractViolationError error =
        catchThrowableOfType(ContractViolationError.class, () -> inspector.inspect(exchange));
    return error == null
        ? List.of()
        : error.violations().stream().map(Violation::rule).toList();
  }

  private static ObjectNode newFile() {
    ObjectNode body = JsonNodes.object()
        .put("name", "a.zip")
        .put("mime_type", "application/zip")
        .put("size", 1536);
    body.put("service", "downloadable").put("checksum_sha256_base64", CHECKSUM);
    ObjectNode part = body.putObject("upload").putArray("parts").addObject();
    part.put("number", 1)
        .put("chunk_start", 0)
        .put("chunk_end", 1536)
        .put("checksum_sha256_base64", CHECKSUM);
    return body;
  }

  private static ObjectNode file() {
    ObjectNode file =
        JsonNodes.object().put("id", ID).put("organization_id", ORGANIZATION).put("name", "a.zip");
    file.put("path", "downloadable/" + ORGANIZATION + "/" + ID + "/a.zip")
        .put("mime_type", "application/zip");
    file.put("size", 1536).put("checksum_sha256_base64", CHECKSUM);
    file.put(
        "checksum_sha256_hex", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    return file.putNull("version")
        .putNull("storage_version")
        .put("service", "downloadable")
        .put("size_readable", "1.5 KB");
  }

  private static ObjectNode created() {
    ObjectNode file =
        file().putNull("checksum_etag").putNull("last_modified_at").put("is_uploaded", false);
    ObjectNode upload =
        file.putObject("upload").put("id", "u1").put("path", file.path("path").asText());
    ObjectNode part = upload.putArray("parts").addObject();
    part.put("number", 1)
        .put("chunk_start", 0)
        .put("chunk_end", 1536)
        .put("checksum_sha256_base64", CHECKSUM);
    part.put("expires_at", "2026-08-01T11:00:00Z");
    part.putObject("headers")
        .put("x-amz-checksum-sha256", CHECKSUM)
        .put("x-amz-sdk-checksum-algorithm", "SHA256");
    part.put(
        "url",
        "http://127.0.0.1:9000/private/key?partNumber=1&uploadId=u1&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=floe%2F20260801%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260801T100000Z"
            + "&X-Amz-Expires=3600&X-Amz-SignedHeaders=host%3Bx-amz-checksum-sha256%3Bx-amz-sdk-checksum-algorithm"
            + "&X-Amz-Signature=" + "0a".repeat(32));
    return file;
  }

  private static ObjectNode listed() {
    ObjectNode file = file()
        .put("checksum_etag", "\"d41d8cd98f00b204e9800998ecf8427e-1\"")
        .put("is_uploaded", true);
    file.put("last_modified_at", "2026-08-01T09:59:00Z").put("created_at", "2026-08-01T09:58:00Z");
    file.putNull("flagged_malicious_at");
    ObjectNode list = JsonNodes.object();
    list.putArray("items").add(file);
    list.putObject("pagination").put("total_count", 1).put("max_page", 1);
    return list;
  }

  @Test
  void acceptsExchangesThatKeepTheContract() {
    assertThatCode(() -> inspector.inspect(exchange("GET", "/v1/files/", nothing(), 200, listed())))
        .doesNotThrowAnyException();
    ObjectNode other = JsonNodes.parse(created().toString().replace(ID, OTHER)).deepCopy();
    assertThatCode(() -> inspector.inspect(exchange("POST", "/v1/files/", newFile(), 201, other)))
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> brokenCreations() {
    return Stream.of(
        broken("contract", file -> file.remove("version")),
        broken("contract", file -> file.put("more", 1)),
        broken("contract", file -> file.put("size", "1536")),
        broken("contract", file -> file.putNull("name")),
        broken("path-names-the-file", file -> file.put("path", "downloadable/a.zip")),
        broken("hex-is-base64s-hex", file -> file.put("checksum_sha256_hex", "00".repeat(32))),
        broken("hex-is-base64s-hex", file -> file.putNull("checksum_sha256_hex")),
        broken("size-readable-follows-size", file -> file.put("size_readable", "1.5 KiB")),
        broken("uploaded-means-stored", file -> file.put("is_uploaded", true)),
        broken("uploaded-means-stored", file -> file.put("checksum_etag", "\"a-1\"")),
        broken("upload-path-is-the-files", file -> file.withObject("/upload").put("path", "x")),
        broken("parts-are-those-asked-for", file -> part(file).put("chunk_end", 1537)),
        broken(
            "parts-are-those-asked-for", file -> file.withArray("/upload/parts").removeAll()),
        broken(
            "part-urls-store-parts", file -> part(file).put("expires_at", "2026-08-01T10:00:00Z")),
        broken(
            "part-urls-store-parts",
            file -> part(file).put("expires_at", "2026-08-01T13:00:00+02:00")),
        broken("part-urls-store-parts", file -> url(file, "Expires=3600", "Expires=36000")),
        broken("part-urls-store-parts", file -> url(file, "partNumber=1", "partNumber=2")),
        broken("part-urls-store-parts", file -> url(file, "uploadId=u1", "uploadId=u2")),
        broken("part-urls-store-parts", file -> url(file, "&X-Amz-Signature=", "&Signature=")),
        broken("part-urls-store-parts", file -> url(file, "%3Bx-amz-checksum-sha256", "")),
        broken("part-headers-carry-the-checksum", file -> part(file).putObject("headers")),
        broken("success-repeats-the-request", file -> file.put("name", "b.zip")),
        broken("success-repeats-the-request", file -> file.put("mime_type", "text/plain")));
  }

  private static Arguments broken(String rule, Consumer<ObjectNode> fault) {
    return Arguments.of(rule, fault);
  }

  private static ObjectNode part(ObjectNode file) {
    return (ObjectNode) file.at("/upload/parts/0");
  }

  private static void url(ObjectNode file, String from, String to) {
    String url = part(file).path("url").asText();
    assertThat(url).contains(from);
    part(file).put("url", url.replace(from, to));
  }

  @ParameterizedTest(name = "{0} [{index}]")
  @MethodSource("brokenCreations")
  void namesTheRuleThatCreationBreaks(String rule, Consumer<ObjectNode> fault) {
    ObjectNode answer = created();
    fault.accept(answer);

    assertThat(rulesBroken(exchange("POST", "/v1/files/", newFile(), 201, answer)))
        .contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "max-page-follows, /pagination, max_page, 2",
    "pages-are-full, /pagination, total_count, 2",
    "newest-first, /items/0, created_at, none",
    "uploaded-means-stored, /items/0, checksum_etag, unquoted",
    "file-times-are-in-order, /items/0, created_at, 2026-09-01T00:00:00Z",
    "file-times-are-in-order, /items/0, last_modified_at, 2026-08-01T11:58:00+02:00"
  })
  void namesTheRuleThatListBreaks(String rule, String pointer, String field, String value) {
    ObjectNode list = listed();
    ObjectNode place = (ObjectNode) list.at(pointer);
    if (field.equals("max_page") || field.equals("total_count")) {
      place.put(field, Long.parseLong(value));
    } else {
      place.put(field, value);
    }
    if (rule.equals("newest-first")) {
      place.put("created_at", "2026-08-01T09:00:00Z").put("id", OTHER);
      place.put("path", "downloadable/" + ORGANIZATION + "/" + OTHER + "/a.zip");
      list.withArray("/items").add(listed().at("/items/0"));
      list.withObject("/pagination").put("total_count", 2);
    }

    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 200, list))).contains(rule);
  }

  @Test
  void remembersWhatWasAnswered() {
    inspector.inspect(exchange("POST", "/v1/files/", newFile(), 201, created()));

    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 200, listed())))
        .contains("listed-only-when-uploaded");
    ObjectNode renamed = listed();
    ((ObjectNode) renamed.at("/items/0"))
        .put("name", "b.zip")
        .put("size", 1)
        .put("size_readable", "1.0 B");
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 200, renamed)))
        .contains("files-keep-their-latest-name", "files-stay-what-they-are");
    assertThat(rulesBroken(exchange("POST", "/v1/files/", newFile(), 201, created())))
        .contains("ids-are-new");
    inspector.inspect(exchange(
        "DELETE", "/v1/files/" + ID, nothing(), 204, Headers.of(withoutType()), nothing()));
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 200, listed())))
        .contains("deleted-stays-deleted");
  }

  private static Map<String, List<String>> withoutType() {
    return Map.of("Polar-Version", List.of("2026-04"), "X-Polar-Sandbox", List.of("1"));
  }

  @Test
  void refusesPagesThatOverlap() {
    ObjectNode page = listed();
    page.withObject("/pagination").put("total_count", 2).put("max_page", 2);
    inspector.inspect(exchange("GET", "/v1/files/?limit=1", nothing(), 200, page));

    assertThat(rulesBroken(exchange("GET", "/v1/files/?limit=1&page=2", nothing(), 200, page)))
        .contains("pages-never-overlap");
  }

  @Test
  void refusesStatusAndHeadersThatAreNotDeclared() {
    ObjectNode error =
        JsonNodes.object().put("error", "Unauthorized").put("detail", "Unauthorized");
    Headers challenge =
        answerHeaders().with("WWW-Authenticate", "Bearer realm=\"polar\", error=\"invalid_token\"");

    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 500, error)))
        .containsExactly("contract");
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 401, error)))
        .containsExactly("contract");
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 401, challenge, error)))
        .containsExactly("challenge-fits-the-error");
    assertThat(rulesBroken(exchange("GET", "/v1/nothing", nothing(), 200, error)))
        .containsExactly("contract");
    assertThat(rulesBroken(exchange("PUT", "/v1/files/", nothing(), 404, error)))
        .containsExactly("contract");
  }

  @Test
  void refusesSuccessOfRequestThatBreaksTheContract() {
    ObjectNode invalid = newFile();
    invalid.remove("name");

    assertThat(rulesBroken(exchange("POST", "/v1/files/", invalid, 201, created())))
        .contains("contract");
    assertThat(rulesBroken(exchange("GET", "/v1/files/?page=0", nothing(), 200, listed())))
        .contains("contract");
  }
}
