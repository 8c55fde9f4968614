package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.list;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists with wrong items, counts, orders or filters. */
final class PageMutants {
  private PageMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("page", "shifted by one", requests(LIST, request -> page(request, 1))),
        of(
            "page",
            "always the first",
            requests(
                LIST,
                request ->
                    request.withTarget(request.target().replaceFirst("page=\\d+", "page=1")))),
        of(
            "page",
            "limit ignored",
            requests(
                LIST,
                request ->
                    request.withTarget(request.target().replaceFirst("limit=\\d+", "limit=10")))),
        of(
            "page",
            "limit ignored for downloadables",
            requests(
                DOWNLOADABLES,
                request ->
                    request.withTarget(request.target().replaceFirst("limit=\\d+", "limit=10")))),
        of("page", "the last item is missing", list(LIST, (files, pagination) -> cut(files))),
        of(
            "page",
            "the last downloadable is missing",
            list(DOWNLOADABLES, (items, pagination) -> cut(items))),
        of("order", "oldest first", list(LIST, (files, pagination) -> reverse(files))),
        of("order", "the first two swapped", list(LIST, (files, pagination) -> swapFirst(files))),
        of(
            "order",
            "oldest downloadables first",
            list(DOWNLOADABLES, (items, pagination) -> reverse(items))),
        of("duplicate", "the first file twice", list(LIST, (files, pagination) -> twice(files))),
        of(
            "duplicate",
            "downloadables twice",
            list(DOWNLOADABLES, (items, pagination) -> twice(items))),
        of(
            "count",
            "one file too many",
            list(LIST, (files, pagination) -> add(pagination, "total_count", 1))),
        of(
            "count",
            "one downloadable too few",
            list(DOWNLOADABLES, (items, pagination) -> add(pagination, "total_count", -1))),
        of(
            "count",
            "only what is on the page",
            list(LIST, (files, pagination) -> pagination.put("total_count", files.size()))),
        of(
            "count",
            "one page too many",
            list(LIST, (files, pagination) -> add(pagination, "max_page", 1))),
        of(
            "count",
            "an empty list has a page",
            list(LIST, (files, pagination) -> emptyPage(pagination))),
        of(
            "count",
            "pages rounded down",
            list(
                LIST,
                (files, pagination) -> add(pagination, "max_page", files.size() > 1 ? 0 : -1))),
        of("filter", "ids ignored", requests(LIST, request -> request.withoutParameter("ids"))),
        of("filter", "only the last of several ids", requests(LIST, PageMutants::lastId)),
        of(
            "filter",
            "benefit_id ignored",
            requests(DOWNLOADABLES, request -> request.withoutParameter("benefit_id"))));
  }

  private static Mutant of(String kind, String name, Mutation mutation) {
    return new Mutant(kind, name, () -> mutation);
  }

  private static ProxiedRequest page(ProxiedRequest request, int shift) {
    String query = request.query();
    return query.contains("page=")
        ? request.withTarget(
            request.target().replaceFirst("page=\\d+", "page=" + (number(query) + shift)))
        : request;
  }

  private static int number(String query) {
    return Integer.parseInt("0" + query.replaceFirst(".*page=(\\d{0,6}).*", "$1"));
  }

  private static ProxiedRequest lastId(ProxiedRequest request) {
    int last = request.target().lastIndexOf("ids=");
    return last < 0
        ? request
        : request.withTarget(request
                .withTarget(request.target().substring(0, last))
                .withoutParameter("ids")
                .target()
            + request.target().substring(last));
  }

  static void cut(ArrayNode items) {
    if (items.size() > 1) {
      items.remove(items.size() - 1);
    }
  }

  static void reverse(ArrayNode items) {
    for (int i = items.size() - 2; i >= 0; i--) {
      items.add(items.remove(i));
    }
  }

  private static void swapFirst(ArrayNode items) {
    if (items.size() > 1) {
      JsonNode first = items.remove(0);
      items.insert(1, first);
    }
  }

  static void twice(ArrayNode items) {
    if (items.size() > 1) {
      items.set(1, items.get(0));
    }
  }

  static void add(ObjectNode pagination, String field, int more) {
    pagination.put(field, pagination.path(field).asInt() + more);
  }

  private static void emptyPage(ObjectNode pagination) {
    if (pagination.path("total_count").asInt() == 0) {
      pagination.put("max_page", 1);
    }
  }
}
