package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about the upload of a created file. */
final class UploadInvariants {
  private static final String CHECKSUM_HEADER = "x-amz-checksum-sha256";
  private static final String ALGORITHM_HEADER = "x-amz-sdk-checksum-algorithm";

  static final List<Invariant> ALL = List.of(
      onCreate(
          "upload-path-is-the-files",
          "`upload.path` is `path`",
          (exchange, before) -> path(exchange)),
      onCreate(
          "parts-are-those-asked-for",
          "the parts are those of the request, in its order",
          (exchange, before) -> parts(exchange)),
      onCreate(
          "part-urls-store-parts",
          "a part's URL is presigned for this part of this upload",
          UploadInvariants::urls),
      onCreate(
          "part-headers-carry-the-checksum",
          "headers are those of the checksum",
          (exchange, before) -> headers(exchange)),
      new Invariant(
          "completed-with-all-parts",
          "the ETag counts the parts of the completion",
          (seen, before) -> seen.is("files:uploaded", 200) ? counted(seen.exchange()) : List.of()));

  private UploadInvariants() {}

  private interface Rule {
    List<String> check(Exchange exchange, List<Seen> before);
  }

  private static Invariant onCreate(String name, String meaning, Rule rule) {
    return new Invariant(
        name,
        meaning,
        (Seen seen, List<Seen> before) ->
            seen.is("files:create", 201) ? rule.check(seen.exchange(), before) : List.of());
  }

  private static List<String> path(Exchange exchange) {
    return exchange.text("/upload/path").equals(exchange.text("/path"))
        ? List.of()
        : List.of(
            "upload.path is " + exchange.at("/upload/path") + ", path is " + exchange.at("/path"));
  }

  private static List<String> parts(Exchange exchange) {
    List<JsonNode> asked = list(exchange.requestJson().at("/upload/parts"));
    List<JsonNode> answered = list(exchange.at("/upload/parts"));
    if (asked.size() != answered.size()) {
      return List.of(
          asked.size() + " parts were asked for and " + answered.size() + " are answered");
    }
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (String field : List.of("number", "chunk_start", "chunk_end", "checksum_sha256_base64")) {
        JsonNode expected = asked.get(i).path(field);
        JsonNode actual = answered.get(i).path(field);
        if (expected.isMissingNode() ? !actual.isNull() : !expected.equals(actual)) {
          violations.add(
              "part %d has %s %s, asked for was %s".formatted(i, field, actual, expected));
        }
      }
    }
    return violations;
  }

  private static List<String> urls(Exchange exchange, List<Seen> before) {
    Instant end = Timestamps.inWorld(exchange, before).plus(Timestamps.LIFETIME);
    List<String> violations = new ArrayList<>();
    Set<String> urls = new HashSet<>();
    for (JsonNode part : list(exchange.at("/upload/parts"))) {
      String url = part.path("url").asText();
      PresignedUrlQuery presigned = PresignedUrlQuery.of(url);
      Optional<Instant> expiresAt = Timestamps.utc(part.path("expires_at").asText());
      if (expiresAt.isEmpty() || !Timestamps.near(expiresAt.get(), end)) {
        violations.add(
            "expires_at of a part is " + part.path("expires_at") + ", not 3600 s ahead in UTC");
      }
      violations.addAll(presigned.violations(expiresAt.orElse(end)));
      if (!presigned.parameter("partNumber").equals(part.path("number").asText())) {
        violations.add("the URL of part " + part.path("number") + " is for "
            + presigned.parameter("partNumber"));
      }
      if (!presigned.parameter("uploadId").equals(exchange.text("/upload/id"))) {
        violations.add("the URL of part " + part.path("number") + " is for another upload");
      }
      for (String header : names(part.path("headers"))) {
        if (!presigned.signedHeaders().contains(header)) {
          violations.add("header " + header + " of part " + part.path("number") + " is not signed");
        }
      }
      urls.add(url.replaceAll("[?].*", ""));
    }
    if (urls.size() > 1) {
      violations.add("the parts go to " + urls.size() + " different objects");
    }
    return violations;
  }

  private static List<String> headers(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    for (JsonNode part : list(exchange.at("/upload/parts"))) {
      JsonNode headers = part.path("headers");
      JsonNode checksum = part.path("checksum_sha256_base64");
      boolean right = checksum.isTextual()
          ? headers.size() == 2
              && checksum.equals(headers.path(CHECKSUM_HEADER))
              && headers.path(ALGORITHM_HEADER).asText().equals("SHA256")
          : headers.isObject() && headers.isEmpty();
      if (!right) {
        violations.add("part " + part.path("number") + " has headers " + headers);
      }
    }
    return violations;
  }

  private static List<String> counted(Exchange exchange) {
    int parts = exchange.requestJson().path("parts").size();
    String etag = exchange.text("/checksum_etag");
    return etag.endsWith("-" + parts + "\"")
        ? List.of()
        : List.of("the ETag of " + parts + " parts is " + etag);
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
