package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Rules about the fields of a file, which agree with earlier answers about it. */
final class FieldHistoryInvariants {
  private static final List<String> NEVER_CHANGED = List.of(
      "organization_id",
      "path",
      "mime_type",
      "size",
      "service",
      "checksum_sha256_base64",
      "created_at",
      "public_url");
  private static final List<String> NEVER_CHANGED_ONCE_KNOWN =
      List.of("checksum_etag", "last_modified_at", "storage_version");

  static final List<Invariant> ALL = List.of(
      Invariant.ofHistory(
          "files-stay-what-they-are",
          "what cannot be changed does not change",
          FieldHistoryInvariants::changedFields),
      Invariant.ofHistory(
          "files-keep-their-latest-name",
          "a name or version is the one last set",
          FieldHistoryInvariants::outdatedNames));

  private FieldHistoryInvariants() {}

  private static List<String> changedFields(Seen seen, List<Seen> before) {
    List<String> violations = new ArrayList<>();
    for (JsonNode file : AnsweredFiles.of(seen)) {
      for (Seen earlier : before) {
        for (JsonNode known : AnsweredFiles.of(earlier)) {
          if (known.path("id").equals(file.path("id"))) {
            NEVER_CHANGED.stream()
                .filter(field -> known.has(field)
                    && file.has(field)
                    && !known.path(field).equals(file.path(field)))
                .forEach(field -> violations.add(
                    field + " was " + known.path(field) + " and is " + file.path(field)));
            NEVER_CHANGED_ONCE_KNOWN.stream()
                .filter(
                    field -> known.hasNonNull(field) && !known.path(field).equals(file.path(field)))
                .forEach(field -> violations.add(
                    field + " was " + known.path(field) + " and is " + file.path(field)));
          }
        }
      }
    }
    return List.copyOf(new LinkedHashSet<>(violations));
  }

  private static List<String> outdatedNames(Seen seen, List<Seen> before) {
    if (seen.operation().equals("files:update")) {
      return unsetFields(seen, before);
    }
    List<String> violations = new ArrayList<>();
    for (JsonNode file : AnsweredFiles.of(seen)) {
      for (String field : List.of("name", "version")) {
        violations.addAll(differs(file, field, before));
      }
    }
    return violations;
  }

  /** Compares the fields that an update does not set. */
  private static List<String> unsetFields(Seen seen, List<Seen> before) {
    List<String> violations = new ArrayList<>();
    for (JsonNode file : AnsweredFiles.of(seen)) {
      for (String field : List.of("name", "version")) {
        if (seen.exchange().requestJson().path(field).asText("").isEmpty()) {
          violations.addAll(differs(file, field, before));
        }
      }
    }
    return violations;
  }

  private static List<String> differs(JsonNode file, String field, List<Seen> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      for (JsonNode known : AnsweredFiles.of(before.get(i))) {
        if (known.path("id").equals(file.path("id"))) {
          return known.path(field).equals(file.path(field))
              ? List.of()
              : List.of(
                  "%s is %s, last it was %s".formatted(field, file.path(field), known.path(field)));
        }
      }
    }
    return List.of();
  }
}
