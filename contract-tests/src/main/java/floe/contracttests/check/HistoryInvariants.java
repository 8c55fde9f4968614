package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must agree with earlier answers in the same world. */
final class HistoryInvariants {
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
      remembering(
          "files-stay-what-they-are",
          "what cannot be changed does not change",
          HistoryInvariants::constant),
      remembering(
          "files-keep-their-latest-name",
          "a name or version is the one last set",
          HistoryInvariants::latest),
      remembering(
          "listed-only-when-uploaded",
          "a file is not listed before completion",
          HistoryInvariants::tooEarly),
      remembering(
          "deleted-stays-deleted",
          "what was deleted is not found again",
          HistoryInvariants::ghosts),
      remembering(
          "uploaded-is-listed",
          "what was completed is listed and counted",
          HistoryInvariants::forgotten),
      remembering(
          "a-token-sees-one-organization",
          "an organization's token sees no other's files",
          HistoryInvariants::leaks),
      remembering(
          "benefits-stay-what-they-are",
          "a benefit is what it was created as",
          HistoryInvariants::benefits),
      remembering("ids-are-new", "what is created has an id of its own", HistoryInvariants::fresh));

  private HistoryInvariants() {}

  private static Invariant remembering(String name, String meaning, Invariant.Rule rule) {
    return new Invariant(
        name,
        meaning,
        (seen, before) -> before.stream().anyMatch(earlier -> earlier.is("worlds:delete", 204))
            ? List.of()
            : rule.violations(seen, before));
  }

  private static List<String> constant(Seen seen, List<Seen> before) {
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

  private static List<String> latest(Seen seen, List<Seen> before) {
    if (seen.operation().equals("files:update")) {
      return untouched(seen, before);
    }
    List<String> violations = new ArrayList<>();
    for (JsonNode file : AnsweredFiles.of(seen)) {
      for (String field : List.of("name", "version")) {
        violations.addAll(differs(file, field, before));
      }
    }
    return violations;
  }

  /** What an update does not speak of stays. */
  private static List<String> untouched(Seen seen, List<Seen> before) {
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

  private static List<String> tooEarly(Seen seen, List<Seen> before) {
    Set<String> open = new HashSet<>();
    for (Seen earlier : before) {
      String id = earlier.exchange().text("/id");
      if (earlier.is("files:create", 201)) {
        open.add(id);
      } else if (earlier.is("files:uploaded", 200)) {
        open.remove(id);
      }
    }
    List<String> violations = new ArrayList<>();
    if (!Set.of("files:create", "files:update", "files:uploaded").contains(seen.operation())) {
      AnsweredFiles.of(seen).stream()
          .filter(file -> open.contains(file.path("id").asText()))
          .forEach(file ->
              violations.add("file " + file.path("id") + " is there, and was not completed"));
    }
    return violations;
  }

  private static List<String> ghosts(Seen seen, List<Seen> before) {
    Set<String> deleted = new HashSet<>();
    before.stream()
        .filter(earlier -> earlier.is("files:delete", 204))
        .forEach(earlier -> deleted.add(lastSegment(earlier.exchange())));
    List<String> violations = new ArrayList<>();
    AnsweredFiles.of(seen).stream()
        .filter(file -> deleted.contains(file.path("id").asText()))
        .forEach(file -> violations.add("file " + file.path("id") + " was deleted and is there"));
    if (seen.is("files:delete", 204) && deleted.contains(lastSegment(seen.exchange()))) {
      violations.add("a file is deleted twice");
    }
    return violations;
  }

  private static String lastSegment(Exchange exchange) {
    String path = exchange.request().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> forgotten(Seen seen, List<Seen> before) {
    Exchange exchange = seen.exchange();
    boolean whole = seen.is("files:list", 200)
        && exchange.at("/pagination/max_page").asLong() <= 1
        && !exchange.request().target().contains("ids=")
        && !exchange.request().target().contains("organization_id=")
        && exchange
            .request()
            .message()
            .query()
            .getOrDefault("page", List.of("1"))
            .equals(List.of("1"));
    if (!whole) {
      return List.of();
    }
    Set<String> expected = new HashSet<>();
    String caller = authorization(exchange);
    for (Seen earlier : before) {
      boolean listed = !earlier.exchange().text("/service").equals("support_case_attachment");
      if (earlier.is("files:uploaded", 200)
          && listed
          && authorization(earlier.exchange()).equals(caller)) {
        expected.add(earlier.exchange().text("/id"));
      } else if (earlier.is("files:delete", 204)) {
        expected.remove(lastSegment(earlier.exchange()));
      }
    }
    exchange.at("/items").forEach(item -> expected.remove(item.path("id").asText()));
    return expected.isEmpty()
        ? List.of()
        : List.of("not listed are the uploaded files " + expected);
  }

  private static List<String> leaks(Seen seen, List<Seen> before) {
    String caller = authorization(seen.exchange());
    Set<String> organizations = new HashSet<>();
    before.stream()
        .filter(earlier ->
            earlier.is("files:create", 201) && authorization(earlier.exchange()).equals(caller))
        .forEach(earlier -> organizations.add(earlier.exchange().text("/organization_id")));
    if (!caller.startsWith("Bearer polar_oat_") || organizations.isEmpty()) {
      return List.of();
    }
    List<String> violations = new ArrayList<>();
    AnsweredFiles.of(seen).stream()
        .filter(file -> !organizations.contains(file.path("organization_id").asText()))
        .forEach(file ->
            violations.add("file " + file.path("id") + " of another organization is shown"));
    return violations;
  }

  private static List<String> benefits(Seen seen, List<Seen> before) {
    if (!seen.is("benefits:get", 200)) {
      return List.of();
    }
    return before.stream()
            .filter(
                earlier -> earlier.is("benefits:create", 201) || earlier.is("benefits:get", 200))
            .map(earlier -> earlier.exchange().json())
            .filter(known -> known.path("id").equals(seen.exchange().at("/id")))
            .allMatch(known -> known.equals(seen.exchange().json()))
        ? List.of()
        : List.of("the benefit is not what it was before");
  }

  private static List<String> fresh(Seen seen, List<Seen> before) {
    if (seen.exchange().status() != 201 || seen.operation().equals("grants:create")) {
      return List.of();
    }
    String id = seen.exchange().text("/id");
    return !id.isEmpty()
            && before.stream()
                .anyMatch(earlier -> earlier.exchange().text("/id").equals(id))
        ? List.of("id " + id + " was in use before")
        : List.of();
  }

  private static String authorization(Exchange exchange) {
    return exchange.request().headers().first("Authorization").orElse("");
  }
}
