package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** What holds for every file in every answer, by itself. */
final class FileInvariants {
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");

  static final List<Invariant> ALL =
      List.of(
          each("path-names-the-file", "`path` is service, organization, id and a name", FileInvariants::path),
          each("hex-is-base64s-hex", "both forms of the checksum are the same digest", FileInvariants::checksums),
          each("size-readable-follows-size", "`size_readable` is `size` for people", FileInvariants::sizeReadable));

  private FileInvariants() {}

  private static Invariant each(String name, String meaning, FileRule rule) {
    return new Invariant(
        name,
        meaning,
        (seen, before) -> {
          List<String> departures = new ArrayList<>();
          AnsweredFiles.of(seen).forEach(file -> rule.check(file, departures::add));
          return departures;
        });
  }

  private interface FileRule {
    void check(JsonNode file, Consumer<String> departure);
  }

  private static void path(JsonNode file, Consumer<String> departure) {
    String folder =
        "%s/%s/%s/"
            .formatted(
                file.path("service").asText(), file.path("organization_id").asText(), file.path("id").asText());
    String path = file.path("path").asText();
    if (!path.startsWith(folder)) {
      departure.accept("path " + path + " does not begin with " + folder);
    }
  }

  private static void checksums(JsonNode file, Consumer<String> departure) {
    JsonNode base64 = file.path("checksum_sha256_base64");
    JsonNode hex = file.path("checksum_sha256_hex");
    if (base64.isNull() != hex.isNull()) {
      departure.accept("one form of the checksum is null and the other is not");
    } else if (!base64.isNull()) {
      String expected = HexFormat.of().formatHex(Base64.getDecoder().decode(base64.asText()));
      if (!expected.equals(hex.asText())) {
        departure.accept("checksum_sha256_hex is " + hex + ", not " + expected);
      }
    }
  }

  private static void sizeReadable(JsonNode file, Consumer<String> departure) {
    String expected = readable(file.path("size").asDouble());
    if (!expected.equals(file.path("size_readable").asText())) {
      departure.accept("size_readable is " + file.path("size_readable") + ", not " + expected);
    }
  }

  private static String readable(double sizeBytes) {
    double size = sizeBytes;
    int unit = 0;
    while (Math.abs(size) >= 1024 && unit < UNITS.size() - 1) {
      size /= 1024;
      unit++;
    }
    return new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " " + UNITS.get(unit);
  }
}
