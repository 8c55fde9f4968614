package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about which customers and benefits exist, which agree with earlier answers. */
final class ResourceHistoryInvariants {
  private static final Set<String> SHOWING_ONE = Set.of(
      "benefits:create",
      "benefits:get",
      "benefits:update",
      "customers:create",
      "customers:get",
      "customers:get_external",
      "customers:update",
      "customers:update_external");
  private static final Set<String> LISTS = Set.of("benefits:list", "customers:list");

  static final List<Invariant> ALL = List.of(
      Invariant.ofHistory(
          "deleted-customers-and-benefits-stay-deleted",
          "a customer or a benefit that was deleted is not found again, and gets nothing",
          ResourceHistoryInvariants::shownAfterDeletion),
      Invariant.ofHistory(
          "created-customers-and-benefits-are-listed",
          "a list without filters has every customer or benefit that was created",
          ResourceHistoryInvariants::notListed),
      Invariant.ofHistory(
          "customers-and-benefits-are-of-one-organization",
          "an organization's token sees no other's customers and benefits",
          ResourceHistoryInvariants::foreign));

  private ResourceHistoryInvariants() {}

  private static List<String> shownAfterDeletion(Seen seen, List<Seen> before) {
    Exchange exchange = seen.exchange();
    Set<String> shown = new LinkedHashSet<>();
    shown(seen).forEach(one -> shown.add(one.path("id").asText()));
    if (seen.is("grants:create", 201)) {
      shown.add(exchange.text("/customer_id"));
      shown.add(exchange.text("/benefit_id"));
    } else if (seen.is("customer-sessions:create", 201)) {
      shown.add(exchange.text("/customer_id"));
    } else {
      deleted(seen, before).ifPresent(shown::add);
    }
    if (shown.isEmpty()) {
      return List.of();
    }
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      deleted(before.get(i), before.subList(0, i))
          .filter(shown::contains)
          .ifPresent(id -> violations.add(id + " was deleted and is there"));
    }
    return violations;
  }

  /** Returns the id of the customer or the benefit that an exchange has deleted. */
  private static Optional<String> deleted(Seen seen, List<Seen> before) {
    String path = seen.exchange().request().path();
    if (seen.is("benefits:delete", 204) || seen.is("customers:delete", 204)) {
      return Optional.of(path.substring(path.lastIndexOf('/') + 1));
    }
    return seen.is("customers:delete_external", 204) ? known(path, before) : Optional.empty();
  }

  /** Returns the id of the customer that was last shown with the external id of a path. */
  private static Optional<String> known(String path, List<Seen> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      for (JsonNode one : shown(before.get(i))) {
        String externalId = one.path("external_id").asText("");
        if (!externalId.isEmpty() && path.endsWith("/external/" + ApiClient.encode(externalId))) {
          return Optional.of(one.path("id").asText());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns every customer and benefit of a successful answer. */
  private static List<JsonNode> shown(Seen seen) {
    Exchange exchange = seen.exchange();
    if (exchange.status() / 100 != 2) {
      return List.of();
    }
    if (SHOWING_ONE.contains(seen.operation())) {
      return List.of(exchange.json());
    }
    return LISTS.contains(seen.operation())
        ? UploadInvariants.list(exchange.at("/items"))
        : List.of();
  }

  private static List<String> notListed(Seen seen, List<Seen> before) {
    Exchange exchange = seen.exchange();
    boolean whole = LISTS.contains(seen.operation())
        && exchange.status() == 200
        && exchange.at("/pagination/max_page").asLong() <= 1
        && Set.of("limit", "sorting")
            .containsAll(exchange.request().message().query().keySet());
    if (!whole) {
      return List.of();
    }
    String kind = seen.operation().replaceFirst(":.*", "");
    Set<String> expected = new LinkedHashSet<>();
    for (int i = 0; i < before.size(); i++) {
      Seen earlier = before.get(i);
      boolean same = authorization(earlier.exchange()).equals(authorization(exchange));
      if (same && earlier.is(kind + ":create", 201)) {
        expected.add(earlier.exchange().text("/id"));
      }
      deleted(earlier, before.subList(0, i)).ifPresent(expected::remove);
    }
    exchange.at("/items").forEach(item -> expected.remove(item.path("id").asText()));
    return expected.isEmpty() ? List.of() : List.of("not listed are the " + kind + " " + expected);
  }

  private static List<String> foreign(Seen seen, List<Seen> before) {
    String caller = authorization(seen.exchange());
    List<JsonNode> shown = shown(seen);
    if (shown.isEmpty() || !caller.startsWith("Bearer polar_oat_")) {
      return List.of();
    }
    Set<String> organizations = new LinkedHashSet<>();
    for (Seen earlier : before) {
      boolean created =
          earlier.operation().endsWith(":create") && earlier.exchange().status() == 201;
      if (created && authorization(earlier.exchange()).equals(caller)) {
        String organization = earlier.exchange().text("/organization_id");
        if (!organization.isEmpty()) {
          organizations.add(organization);
        }
      }
    }
    List<String> violations = new ArrayList<>();
    shown.stream()
        .filter(one -> !organizations.isEmpty()
            && !organizations.contains(one.path("organization_id").asText()))
        .forEach(one -> violations.add(one.path("id") + " of another organization is shown"));
    return violations;
  }

  private static String authorization(Exchange exchange) {
    return exchange.request().headers().first("Authorization").orElse("");
  }
}
