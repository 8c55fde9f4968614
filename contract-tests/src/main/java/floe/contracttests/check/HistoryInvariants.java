package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules about what exists, which agrees with earlier answers in the same world. */
final class HistoryInvariants {
  static final List<Invariant> ALL = List.of(
      Invariant.ofHistory(
          "listed-only-when-uploaded",
          "a file is not listed before completion",
          HistoryInvariants::listedTooEarly),
      Invariant.ofHistory(
          "deleted-stays-deleted",
          "what was deleted is not found again",
          HistoryInvariants::foundAfterDeletion),
      Invariant.ofHistory(
          "uploaded-is-listed",
          "what was completed is listed and counted",
          HistoryInvariants::notListed),
      Invariant.ofHistory(
          "a-token-sees-one-organization",
          "an organization's token sees no other's files",
          HistoryInvariants::foreignFiles),
      Invariant.ofHistory(
          "benefits-stay-what-they-are",
          "a benefit is what it was created as, or last changed to",
          HistoryInvariants::changedBenefits),
      Invariant.ofHistory(
          "customers-stay-what-they-are",
          "a customer is what it was created as, or last changed to",
          HistoryInvariants::changedCustomers),
      Invariant.ofHistory(
          "ids-are-new", "what is created has an id of its own", HistoryInvariants::reusedIds));

  private HistoryInvariants() {}

  private static List<String> listedTooEarly(Seen seen, List<Seen> before) {
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

  private static List<String> foundAfterDeletion(Seen seen, List<Seen> before) {
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

  private static List<String> notListed(Seen seen, List<Seen> before) {
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

  private static List<String> foreignFiles(Seen seen, List<Seen> before) {
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

  private static List<String> changedBenefits(Seen seen, List<Seen> before) {
    return seen.is("benefits:get", 200)
        ? changed(
            seen, before, Set.of("benefits:create", "benefits:get", "benefits:update"), "benefit")
        : List.of();
  }

  private static List<String> changedCustomers(Seen seen, List<Seen> before) {
    return seen.is("customers:get", 200) || seen.is("customers:get_external", 200)
        ? changed(
            seen,
            before,
            Set.of(
                "customers:create",
                "customers:get",
                "customers:get_external",
                "customers:update",
                "customers:update_external"),
            "customer")
        : List.of();
  }

  /** Compares a resource with the latest answer about it. */
  private static List<String> changed(
      Seen seen, List<Seen> before, Set<String> operations, String name) {
    JsonNode now = seen.exchange().json();
    for (int i = before.size() - 1; i >= 0; i--) {
      Exchange earlier = before.get(i).exchange();
      boolean isAbout = operations.contains(before.get(i).operation())
          && earlier.status() / 100 == 2
          && earlier.at("/id").equals(now.path("id"));
      if (isAbout) {
        return earlier.json().equals(now)
            ? List.of()
            : List.of("the " + name + " is not what it was before");
      }
    }
    return List.of();
  }

  private static List<String> reusedIds(Seen seen, List<Seen> before) {
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
