package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.RequestMessage;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules about pages of lists. */
final class PageInvariants {
  private static final Set<String> LISTS = Set.of(
      "files:list",
      "customer_portal:downloadables:list",
      "benefits:list",
      "benefits:files",
      "benefits:grants",
      "benefit-grants:list",
      "customers:list");

  /** The fields that query parameters filter by. */
  private static final Map<String, String> FILTERS = Map.of(
      "ids", "id",
      "id", "id",
      "organization_id", "organization_id",
      "benefit_id", "benefit_id",
      "customer_id", "customer_id",
      "member_id", "member_id",
      "type", "type",
      "email", "email");

  private static final long MAX_LIMIT = 100;

  static final List<Invariant> ALL = List.of(
      onList(
          "max-page-follows",
          "`max_page` follows from `total_count` and `limit`",
          PageInvariants::maxPage),
      onList(
          "pages-are-full",
          "a page holds what the count says is left for it",
          PageInvariants::count),
      onList("items-are-distinct", "nothing is listed twice on a page", PageInvariants::distinct),
      onList("filters-filter", "only what the filters ask for is listed", PageInvariants::filtered),
      onList(
          "newest-first",
          "lists begin with the newest, unless they are asked for in another order",
          PageInvariants::order),
      onList(
          "attachments-are-not-listed",
          "support case attachments are not listed",
          PageInvariants::attachments),
      new Invariant(
          "pages-never-overlap",
          "two pages of the same list share nothing and agree on the count",
          PageInvariants::overlap));

  private PageInvariants() {}

  private interface Rule {
    List<String> check(Exchange exchange);
  }

  private static Invariant onList(String name, String meaning, Rule rule) {
    return new Invariant(
        name, meaning, (seen, before) -> isList(seen) ? rule.check(seen.exchange()) : List.of());
  }

  private static boolean isList(Seen seen) {
    return LISTS.contains(seen.operation()) && seen.exchange().status() == 200;
  }

  private static long number(Exchange exchange, String parameter, long otherwise) {
    List<String> values = query(exchange).getOrDefault(parameter, List.of());
    return values.isEmpty()
        ? otherwise
        : Long.parseLong(values.get(values.size() - 1).strip());
  }

  private static long limit(Exchange exchange) {
    return Math.min(number(exchange, "limit", 10), MAX_LIMIT);
  }

  private static List<String> maxPage(Exchange exchange) {
    long total = exchange.at("/pagination/total_count").asLong();
    long expected = (total + limit(exchange) - 1) / limit(exchange);
    return exchange.at("/pagination/max_page").asLong() == expected
        ? List.of()
        : List.of("max_page: %d expected for %d items at limit %d, %s found"
            .formatted(expected, total, limit(exchange), exchange.at("/pagination/max_page")));
  }

  private static List<String> count(Exchange exchange) {
    long total = exchange.at("/pagination/total_count").asLong();
    long before = Math.multiplyExact(
        Math.min(number(exchange, "page", 1), Integer.MAX_VALUE) - 1, limit(exchange));
    long expected = Math.max(0, Math.min(limit(exchange), total - before));
    int items = exchange.at("/items").size();
    return items == expected
        ? List.of()
        : List.of("the page has %d items, by the count there are %d".formatted(items, expected));
  }

  private static List<String> distinct(Exchange exchange) {
    Set<String> ids = ids(exchange);
    return ids.size() == exchange.at("/items").size()
        ? List.of()
        : List.of("an item is listed twice");
  }

  private static List<String> filtered(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    FILTERS.forEach((parameter, field) -> {
      List<String> wanted = query(exchange).getOrDefault(parameter, List.of());
      exchange.at("/items").forEach(item -> {
        String value = item.path(field).asText();
        if (!wanted.isEmpty()
            && item.has(field)
            && wanted.stream().noneMatch(value::equalsIgnoreCase)) {
          violations.add(
              "an item with %s %s is listed, which was not asked for".formatted(field, value));
        }
      });
    });
    return violations;
  }

  private static List<String> order(Exchange exchange) {
    boolean ownOrder = exchange.request().path().matches("/v1/benefits/[^/]*/files/?")
        || query(exchange).containsKey("sorting");
    if (ownOrder) {
      return List.of();
    }
    Instant last = Instant.MAX;
    for (JsonNode item : exchange.at("/items")) {
      if (item.has("created_at")) {
        Instant created = Timestamps.utc(item.path("created_at").asText()).orElse(Instant.MIN);
        if (created.isAfter(last)) {
          return List.of("an item created at " + created + " comes after one of " + last);
        }
        last = created;
      }
    }
    return List.of();
  }

  private static List<String> attachments(Exchange exchange) {
    for (JsonNode item : exchange.at("/items")) {
      if (item.path("service").asText().equals("support_case_attachment")) {
        return List.of("a support case attachment is listed");
      }
    }
    return List.of();
  }

  private static List<String> overlap(Seen seen, List<Seen> before) {
    if (!isList(seen)) {
      return List.of();
    }
    List<String> violations = new ArrayList<>();
    Exchange exchange = seen.exchange();
    long page = number(exchange, "page", 1);
    for (int i = before.size() - 1; i >= 0 && isRead(before.get(i)); i--) {
      Exchange earlier = before.get(i).exchange();
      if (isList(before.get(i)) && sameList(earlier, exchange)) {
        Set<String> shared = ids(exchange);
        shared.retainAll(ids(earlier));
        if (number(earlier, "page", 1) != page && !shared.isEmpty()) {
          violations.add(
              "pages %d and %d share %s".formatted(number(earlier, "page", 1), page, shared));
        }
        if (!earlier.at("/pagination").equals(exchange.at("/pagination"))) {
          violations.add("pages of one list tell " + earlier.at("/pagination") + " and "
              + exchange.at("/pagination"));
        }
      }
    }
    return violations;
  }

  private static boolean isRead(Seen seen) {
    return seen.exchange().request().method().equals("GET") || seen.exchange().status() >= 400;
  }

  private static boolean sameList(Exchange one, Exchange other) {
    Map<String, List<String>> a = new TreeMap<>(query(one));
    Map<String, List<String>> b = new TreeMap<>(query(other));
    a.remove("page");
    b.remove("page");
    return a.equals(b)
        && one.request().path().equals(other.request().path())
        && one.request()
            .headers()
            .all("Authorization")
            .equals(other.request().headers().all("Authorization"));
  }

  private static Set<String> ids(Exchange exchange) {
    Set<String> ids = new HashSet<>();
    exchange.at("/items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static Map<String, List<String>> query(Exchange exchange) {
    RequestMessage message = exchange.request().message();
    return message.query();
  }
}
