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

/** Rules about URLs and links that lead to the bytes of a file. */
final class LinkInvariants {
  private static final String LINKS = "/v1/customer-portal/downloadables/";

  static final List<Invariant> ALL = List.of(
      new Invariant(
          "downloads-end-in-an-hour",
          "`expires_at` of a download lies 3600 s ahead, and nothing need be sent along",
          (seen, before) -> expiry(seen, before)),
      new Invariant(
          "downloads-are-presigned",
          "a file's download is a presigned URL of the store that names the file and its type",
          (seen, before) ->
              seen.is("files:download", 200) ? presigned(seen.exchange()) : List.of()),
      new Invariant(
          "downloadables-lead-to-the-api",
          "a downloadable's download is a link of this API, one of its own",
          (seen, before) -> seen.is("customer_portal:downloadables:list", 200)
              ? links(seen.exchange())
              : List.of()),
      new Invariant(
          "redirects-are-presigned",
          "a link leads to a presigned URL of the store",
          (seen, before) -> seen.is("customer_portal:downloadables:get", 302)
              ? redirect(seen.exchange(), before)
              : List.of()));

  private LinkInvariants() {}

  private static List<String> expiry(Seen seen, List<Seen> before) {
    Instant end = Timestamps.inWorld(seen.exchange(), before).plus(Timestamps.LIFETIME);
    List<String> violations = new ArrayList<>();
    for (JsonNode file : AnsweredFiles.of(seen)) {
      JsonNode download = file.path("download");
      if (download.isMissingNode()) {
        continue;
      }
      Optional<Instant> expiresAt = Timestamps.utc(download.path("expires_at").asText());
      if (expiresAt.isEmpty() || !Timestamps.near(expiresAt.get(), end)) {
        violations.add("expires_at of a download is " + download.path("expires_at")
            + ", not 3600 s ahead in UTC");
      }
      if (!download.path("headers").isObject() || !download.path("headers").isEmpty()) {
        violations.add("headers of a download are " + download.path("headers"));
      }
    }
    return violations;
  }

  private static List<String> presigned(Exchange exchange) {
    PresignedUrlQuery url = PresignedUrlQuery.of(exchange.text("/download/url"));
    Instant expiresAt = Timestamps.utc(exchange.text("/download/expires_at")).orElse(Instant.EPOCH);
    List<String> violations = new ArrayList<>(url.violations(expiresAt));
    violations.addAll(disposition(url));
    String type = url.parameter("response-content-type");
    if (isPlainType(exchange.text("/mime_type")) && !type.equals(exchange.text("/mime_type"))) {
      violations.add(
          "the store is asked for the type " + type + " of a " + exchange.text("/mime_type"));
    }
    return violations;
  }

  private static boolean isPlainType(String type) {
    return type.matches("[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+");
  }

  private static List<String> disposition(PresignedUrlQuery url) {
    String disposition = url.parameter("response-content-disposition");
    // escapes go first: a pattern that alternates recurses once for each character of a long name
    String unescaped = disposition.replaceAll("\\\\.", "_");
    return unescaped.matches("attachment; filename=\"[^\"\\\\\\p{Cntrl}]*\".*")
        ? List.of()
        : List.of("the store is asked for the disposition " + disposition);
  }

  private static List<String> links(Exchange exchange) {
    String prefix = exchange.request().base() + LINKS;
    List<String> violations = new ArrayList<>();
    Set<String> links = new HashSet<>();
    for (JsonNode item : exchange.at("/items")) {
      String link = item.at("/file/download/url").asText();
      if (!link.matches("https?://[^/]+" + LINKS + "[^/?#]+")) {
        violations.add("a download link has another form than " + prefix + "{token}");
      }
      if (!links.add(link)) {
        violations.add("two downloadables have the same link");
      }
      if (!item.at("/file/service").asText().equals("downloadable")) {
        violations.add("a downloadable is of the service " + item.at("/file/service"));
      }
    }
    return violations;
  }

  private static List<String> redirect(Exchange exchange, List<Seen> before) {
    PresignedUrlQuery url = PresignedUrlQuery.of(exchange.header("Location").orElse(""));
    List<String> violations = new ArrayList<>(url.violations());
    violations.addAll(disposition(url));
    if (!Timestamps.near(
        url.end(), Timestamps.inWorld(exchange, before).plus(Timestamps.LIFETIME))) {
      violations.add("the URL that a link leads to ends at " + url.end());
    }
    return violations;
  }
}
