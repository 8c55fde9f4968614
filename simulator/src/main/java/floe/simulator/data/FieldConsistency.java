package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.files.FilePaths;
import floe.files.ReadableSize;
import floe.files.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Makes the fields of an object consistent where they depend on each other: sizes, checksums,
 * paths, names, pagination and timestamps.
 */
public final class FieldConsistency {
  private static final List<String> EVENT_ORDER = List.of(
      "created",
      "started",
      "uploaded",
      "modified",
      "updated",
      "last",
      "completed",
      "ended",
      "expire",
      "deleted");

  private FieldConsistency() {}

  /** Changes a value and everything in it so that dependent fields match. */
  public static void enforce(JsonNode value) {
    value.forEach(FieldConsistency::enforce);
    if (value instanceof ObjectNode object) {
      deriveDigests(object);
      deriveFileFields(object);
      orderTimestamps(object);
      updatePagination(object);
    }
  }

  /** Converts Base64 to hexadecimal digits; returns other text unchanged. */
  private static String hex(String base64) {
    try {
      return Sha256.hex(base64);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  private static void deriveDigests(ObjectNode object) {
    if (object.path("checksum_sha256_hex").isTextual()
        || object.path("checksum_sha256_base64").isTextual()) {
      JsonNode base64 = object.path("checksum_sha256_base64");
      if (base64.isTextual() && object.has("checksum_sha256_hex")) {
        object.put("checksum_sha256_hex", hex(base64.textValue()));
      } else if (base64.isNull()) {
        object.putNull("checksum_sha256_hex");
      }
    }
  }

  private static void deriveFileFields(ObjectNode object) {
    if (object.path("size").isIntegralNumber() && object.path("size_readable").isTextual()) {
      object.put("size_readable", ReadableSize.of(object.path("size").longValue()));
    }
    if (object.path("name").isTextual() && object.path("mime_type").isTextual()) {
      StringGenerator.FILES.stream()
          .filter(file -> file[1].equals(object.path("mime_type").textValue()))
          .findFirst()
          .filter(file -> !object.path("name").textValue().contains("."))
          .ifPresent(file -> object.put("name", file[0]));
    }
    if (object.path("path").isTextual()
        && object.has("service")
        && object.has("organization_id")
        && object.has("id")) {
      String path = FilePaths.path(
          object.path("service").asText(),
          object.path("organization_id").asText(),
          object.path("id").asText(),
          object.path("name").asText());
      object.put("path", path);
      if (object.path("upload").path("path").isTextual()) {
        ((ObjectNode) object.path("upload")).put("path", path);
      }
    }
  }

  /** Sorts the timestamps into the order in which the events happen. */
  private static void orderTimestamps(ObjectNode object) {
    List<String> names = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    object.properties().forEach(entry -> {
      if (entry.getValue().isTextual()
          && rank(entry.getKey()) < EVENT_ORDER.size()
          && isInstant(entry.getValue().textValue())) {
        names.add(entry.getKey());
        times.add(Instant.parse(entry.getValue().textValue()));
      }
    });
    names.sort(Comparator.comparingInt(FieldConsistency::rank));
    times.sort(Comparator.naturalOrder());
    for (int i = 0; i < names.size(); i++) {
      object.put(names.get(i), times.get(i).toString());
    }
  }

  private static int rank(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < EVENT_ORDER.size(); i++) {
      if (lower.contains(EVENT_ORDER.get(i))) {
        return i;
      }
    }
    return EVENT_ORDER.size();
  }

  private static boolean isInstant(String text) {
    if (text.length() < 20 || text.charAt(4) != '-') {
      return false;
    }
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void updatePagination(ObjectNode object) {
    if (object.path("items").isArray()
        && object.path("pagination") instanceof ObjectNode pagination) {
      int count = object.path("items").size();
      if (pagination.path("total_count").asLong() < count
          || pagination.path("max_page").asLong() <= 1) {
        pagination.put("total_count", count);
        pagination.put("max_page", count == 0 ? 0 : 1);
      }
    }
  }
}
