package floe.contracttests.check;

import static floe.contracttests.check.SampleExchanges.ID;
import static floe.contracttests.check.SampleExchanges.ORGANIZATION;
import static floe.contracttests.check.SampleExchanges.OTHER;
import static floe.contracttests.check.SampleExchanges.answerHeaders;
import static floe.contracttests.check.SampleExchanges.created;
import static floe.contracttests.check.SampleExchanges.exchange;
import static floe.contracttests.check.SampleExchanges.listed;
import static floe.contracttests.check.SampleExchanges.newFile;
import static floe.contracttests.check.SampleExchanges.nothing;
import static floe.contracttests.check.SampleExchanges.withoutType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.ExchangeLog;
import floe.contracttests.client.JsonNodes;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractInspectorTest {
  private final ContractInspector inspector =
      new ContractInspector(new ExchangeLog(exchange -> {}));

  private List<String> rulesBroken(Exchange exchange) {
    ContractViolationError error =
        catchThrowableOfType(ContractViolationError.class, () -> inspector.inspect(exchange));
    return error == null
        ? List.of()
        : error.violations().stream().map(Violation::rule).toList();
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
  void reportsRuleThatCreationBreaks(String rule, Consumer<ObjectNode> fault) {
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
  void reportsRuleThatListBreaks(String rule, String pointer, String field, String value) {
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
  void comparesWithEarlierAnswers() {
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

  @Test
  void reportsPagesThatOverlap() {
    ObjectNode page = listed();
    page.withObject("/pagination").put("total_count", 2).put("max_page", 2);
    inspector.inspect(exchange("GET", "/v1/files/?limit=1", nothing(), 200, page));

    assertThat(rulesBroken(exchange("GET", "/v1/files/?limit=1&page=2", nothing(), 200, page)))
        .contains("pages-never-overlap");
  }

  @Test
  void reportsStatusAndHeadersThatAreNotDeclared() {
    ObjectNode error =
        JsonNodes.object().put("error", "Unauthorized").put("detail", "Unauthorized");
    Headers challenge =
        answerHeaders().with("WWW-Authenticate", "Bearer realm=\"polar\", error=\"invalid_token\"");

    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 500, error)))
        .containsExactly("contract");
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 401, error)))
        .containsExactly("contract", "challenge-fits-the-error");
    assertThat(rulesBroken(exchange("GET", "/v1/files/", nothing(), 401, challenge, error)))
        .containsExactly("challenge-fits-the-error");
    assertThat(rulesBroken(exchange("GET", "/v1/nothing", nothing(), 200, error)))
        .containsExactly("contract");
    assertThat(rulesBroken(exchange("PUT", "/v1/files/", nothing(), 404, error)))
        .containsExactly("contract");
  }

  @Test
  void reportsSuccessOfInvalidRequest() {
    ObjectNode invalid = newFile();
    invalid.remove("name");

    assertThat(rulesBroken(exchange("POST", "/v1/files/", invalid, 201, created())))
        .contains("contract");
    assertThat(rulesBroken(exchange("GET", "/v1/files/?page=0", nothing(), 200, listed())))
        .contains("contract");
  }
}
