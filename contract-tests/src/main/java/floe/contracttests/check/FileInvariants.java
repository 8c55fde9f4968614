package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rules about a single file, in whatever answer it appears. */
final class FileInvariants {
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");
  private static final List<String> OF_THE_OBJECT =
      List.of("checksum_etag", "last_modified_at", "storage_version");
  private static final Set<String> UPLOADED_ONLY = Set.of(
      "files:list", "files:uploaded", "files:download", "customer_portal:downloadables:list");

  static final List<Invariant> ALL = List.of(
      each(
          "path-names-the-file",
          "`path` is service, organization, id and a name",
          (seen, before, file, to) -> path(file, to)),
      each(
          "hex-is-base64s-hex",
          "both forms of the checksum are the same digest",
          (seen, before, file, to) -> checksums(file, to)),
      each(
          "size-readable-follows-size",
          "`size_readable` is `size` for people",
          (seen, before, file, to) -> readable(file, to)),
      each(
          "uploaded-means-stored",
          "what the store knows is there exactly when it is uploaded",
          (seen, before, file, to) -> stored(seen, file, to)),
      each(
          "file-times-are-in-order",
          "times are UTC; created before written, written before now",
          FileInvariants::times),
      each(
          "public-url-is-plain",
          "`public_url` is an unsigned address",
          (seen, before, file, to) -> publicUrl(file, to)));

  private FileInvariants() {}

  private static Invariant each(String name, String meaning, FileRule rule) {
    return new Invariant(name, meaning, (seen, before) -> {
      List<String> violations = new ArrayList<>();
      AnsweredFiles.of(seen).forEach(file -> rule.check(seen, before, file, violations::add));
      return violations;
    });
  }

  private interface FileRule {
    void check(Seen seen, List<Seen> before, JsonNode file, Consumer<String> violation);
  }

  private static void path(JsonNode file, Consumer<String> violation) {
    String folder = "%s/%s/%s/"
        .formatted(
            file.path("service").asText(),
            file.path("organization_id").asText(),
            file.path("id").asText());
    String path = file.path("path").asText();
    if (!path.startsWith(folder)) {
      violation.accept("path " + path + " does not begin with " + folder);
    }
  }

  private static void checksums(JsonNode file, Consumer<String> violation) {
    JsonNode base64 = file.path("checksum_sha256_base64");
    JsonNode hex = file.path("checksum_sha256_hex");
    if (base64.isNull() != hex.isNull()) {
      violation.accept("one form of the checksum is null and the other is not");
    } else if (!base64.isNull() && !hexOf(base64.asText()).equals(Optional.of(hex.asText()))) {
      violation.accept("checksum_sha256_hex " + hex + " is not the hex form of " + base64);
    }
  }

  private static Optional<String> hexOf(String base64) {
    try {
      return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void readable(JsonNode file, Consumer<String> violation) {
    String expected = readable(file.path("size").asDouble());
    if (!expected.equals(file.path("size_readable").asText())) {
      violation.accept("size_readable is " + file.path("size_readable") + ", not " + expected);
    }
  }

  private static String readable(double sizeBytes) {
    double size = sizeBytes;
    int unit = 0;
    while (Math.abs(size) >= 1024 && unit < UNITS.size() - 1) {
      size /= 1024;
      unit++;
    }
    return new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " "
        + UNITS.get(unit);
  }

  private static void stored(Seen seen, JsonNode file, Consumer<String> violation) {
    boolean uploaded = file.path("is_uploaded").asBoolean();
    boolean wrong = uploaded
        ? seen.operation().equals("files:create")
        : UPLOADED_ONLY.contains(seen.operation());
    if (wrong) {
      violation.accept("is_uploaded is " + uploaded + " in " + seen.operation());
    }
    if (!uploaded) {
      OF_THE_OBJECT.stream()
          .filter(field -> !file.path(field).isNull())
          .forEach(field -> violation.accept(field + " is known of a file that is not uploaded"));
    } else if (!file.path("checksum_etag").asText().matches("\"[^\"]+-[1-9][0-9]*\"")) {
      violation.accept(
          "checksum_etag is " + file.path("checksum_etag") + ", not a quoted multipart ETag");
    } else if (file.path("last_modified_at").isNull()) {
      violation.accept("last_modified_at is null of an uploaded file");
    }
  }

  private static void times(
      Seen seen, List<Seen> before, JsonNode file, Consumer<String> violation) {
    Instant latest = Timestamps.latestInWorld(seen.exchange(), before).plus(Timestamps.TOLERANCE);
    List<Instant> moments = new ArrayList<>();
    for (String field : List.of("created_at", "last_modified_at", "flagged_malicious_at")) {
      JsonNode text = file.path(field);
      if (text.isTextual()) {
        Optional<Instant> moment = Timestamps.utc(text.asText());
        if (moment.isEmpty()) {
          violation.accept(field + " is " + text + ", which is not RFC 3339 in UTC");
        } else if (moment.get().isAfter(latest)) {
          violation.accept(field + " " + text + " is yet to come");
        }
        moment.ifPresent(moments::add);
      }
    }
    if (moments.size() > 1 && moments.get(1).plus(Timestamps.TOLERANCE).isBefore(moments.get(0))) {
      violation.accept("the file was written or flagged before it was created");
    }
  }

  private static void publicUrl(JsonNode file, Consumer<String> violation) {
    JsonNode url = file.path("public_url");
    if (!url.isMissingNode() && !url.asText().matches("https?://[^/?#\\s]+/[^?#\\s]+")) {
      violation.accept("public_url is " + url);
    }
  }
}
