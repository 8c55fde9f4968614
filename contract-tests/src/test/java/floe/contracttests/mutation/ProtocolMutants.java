package floe.contracttests.mutation;

import static floe.contracttests.mutation.BodyMutants.CREATE;
import static floe.contracttests.mutation.BodyMutants.DOWNLOAD;
import static floe.contracttests.mutation.BodyMutants.DOWNLOADABLES;
import static floe.contracttests.mutation.BodyMutants.LIST;
import static floe.contracttests.mutation.BodyMutants.SESSION;
import static floe.contracttests.mutation.BodyMutants.UPLOADED;
import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.list;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.replies;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.MutationOperators.status;
import static floe.contracttests.mutation.MutationOperators.text;
import static floe.contracttests.mutation.ProxiedRequest.Side.API;
import static floe.contracttests.mutation.ProxiedRequest.Side.STORE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Statuses, headers, pages, times, and bytes that are not as they should be. */
final class ProtocolMutants {
  private static final String LINK = "customer_portal:downloadables:get";

  private ProtocolMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("status", "200 for a created file", status(CREATE, 201, 200)),
        of("status", "201 for a completion", status(UPLOADED, 200, 201)),
        of("status", "200 for a deletion", status("files:delete", 204, 200)),
        of("status", "400 for invalid requests", status("", 422, 400)),
        of("status", "403 for what is not there", status("", 404, 403)),
        of("status", "307 for a link", status(LINK, 302, 307)),
        of("status", "403 for bad tokens", status("", 401, 403)),
        of("status", "404 for flagged files", status(LINK, 410, 404)),
        of("status", "404 for a wrong method", status("", 405, 404)),
        of("status", "500 for a wrong completion", status(UPLOADED, 422, 500)),
        of("status", "404 for flagged downloads", status(DOWNLOAD, 403, 404)),
        of(
            "header lost",
            "Polar-Version",
            replies(API, response -> response.without("Polar-Version"))),
        of(
            "header lost",
            "X-Polar-Sandbox",
            replies(API, response -> response.without("X-Polar-Sandbox"))),
        of(
            "header lost",
            "WWW-Authenticate",
            replies(API, response -> response.without("WWW-Authenticate"))),
        of("header lost", "Location", replies(API, response -> response.without("Location"))),
        of("header lost", "ETag of a part", replies(STORE, response -> response.without("ETag"))),
        of(
            "header lost",
            "Content-Disposition",
            replies(STORE, response -> response.without("Content-Disposition"))),
        of(
            "header changed",
            "plain text",
            replies(API, response -> swap(response, "Content-Type", "text/plain"))),
        of(
            "header changed",
            "always the default version",
            replies(API, response -> swap(response, "Polar-Version", "2026-04"))),
        of(
            "header changed",
            "a version that nobody asked for",
            replies(API, response -> swap(response, "Polar-Version", "2027-01"))),
        of(
            "header changed",
            "challenge of another realm",
            replies(API, response -> swap(response, "WWW-Authenticate", "Bearer"))),
        of(
            "header changed",
            "challenge without its error",
            replies(API, response -> swap(response, "WWW-Authenticate", "Bearer realm=\"polar\""))),
        of(
            "header changed",
            "bytes shown in the page",
            replies(STORE, response -> swap(response, "Content-Disposition", "inline"))),
        of(
            "header changed",
            "bytes without their type",
            replies(STORE, response -> swap(response, "Content-Type", "application/octet-stream"))),
        of(
            "header changed",
            "weak ETags of parts",
            replies(STORE, response -> swap(response, "ETag", "W/\"1\""))),
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
        of("filter", "ids ignored", requests(LIST, request -> drop(request, "ids"))),
        of("filter", "only the last of several ids", requests(LIST, ProtocolMutants::lastId)),
        of(
            "filter",
            "benefit_id ignored",
            requests(DOWNLOADABLES, request -> drop(request, "benefit_id"))),
        of(
            "expiry",
            "parts expired long ago",
            body(CREATE, file -> file.at("/upload/parts").forEach(part -> later(part, -7_200)))),
        of(
            "expiry",
            "parts that live a day",
            body(CREATE, file -> file.at("/upload/parts").forEach(part -> later(part, 82_800)))),
        of(
            "expiry",
            "downloads that live a minute",
            body(DOWNLOAD, file -> later(object(file, "download"), -3_540))),
        of(
            "expiry",
            "links that live ten years",
            items(
                DOWNLOADABLES,
                item -> later(object(object(item, "file"), "download"), 315_360_000))),
        of(
            "expiry",
            "sessions that live two hours",
            body(SESSION, session -> later(session, 3_600))),
        of("bytes", "one bit flipped", bytes(ProtocolMutants::flipped)),
        of(
            "bytes",
            "the last byte lost",
            bytes(body -> java.util.Arrays.copyOf(body, Math.max(0, body.length - 1)))),
        of("bytes", "of an empty file", bytes(body -> new byte[0])),
        of(
            "address",
            "public_url leads nowhere",
            MutationOperators.files(file -> text(file, "public_url", url -> url + "x"))),
        of(
            "address",
            "links lead to the store",
            items(DOWNLOADABLES, item -> storeLink(object(object(item, "file"), "download")))),
        of(
            "address",
            "downloads without signature",
            body(
                DOWNLOAD,
                file -> text(
                    object(file, "download"), "url", url -> url.substring(0, url.indexOf('?'))))),
        of(
            "address",
            "every part has the first part's URL",
            body(CREATE, ProtocolMutants::firstUrl)));
  }

  private static Mutant of(String kind, String name, Mutation mutation) {
    return new Mutant(kind, name, () -> mutation);
  }

  private static ProxiedResponse swap(ProxiedResponse response, String header, String value) {
    return response.header(header).isEmpty() ? response : response.withHeader(header, value);
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

  private static ProxiedRequest drop(ProxiedRequest request, String name) {
    return request.withTarget(request.target().replaceAll("([?&])" + name + "=[^&]*", "$1"));
  }

  private static ProxiedRequest lastId(ProxiedRequest request) {
    int last = request.target().lastIndexOf("ids=");
    return last < 0
        ? request
        : drop(request.withTarget(request.target().substring(0, last)), "ids")
            .withTarget(drop(request.withTarget(request.target().substring(0, last)), "ids")
                    .target()
                + request.target().substring(last));
  }

  private static void cut(ArrayNode items) {
    if (items.size() > 1) {
      items.remove(items.size() - 1);
    }
  }

  private static void reverse(ArrayNode items) {
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

  private static void twice(ArrayNode items) {
    if (items.size() > 1) {
      items.set(1, items.get(0));
    }
  }

  private static void add(ObjectNode pagination, String field, int more) {
    pagination.put(field, pagination.path(field).asInt() + more);
  }

  private static void emptyPage(ObjectNode pagination) {
    if (pagination.path("total_count").asInt() == 0) {
      pagination.put("max_page", 1);
    }
  }

  private static void later(JsonNode holder, int seconds) {
    text(
        (ObjectNode) holder,
        "expires_at",
        time -> OffsetDateTime.parse(time).plusSeconds(seconds).toString());
  }

  private static Mutation bytes(UnaryOperator<byte[]> change) {
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      boolean read =
          request.side() == STORE && request.method().equals("GET") && response.isSuccess();
      return read ? response.withBody(change.apply(response.body())) : response;
    };
  }

  private static byte[] flipped(byte[] body) {
    byte[] copy = body.clone();
    if (copy.length > 0) {
      copy[copy.length - 1] ^= 1;
    }
    return copy;
  }

  private static void storeLink(ObjectNode download) {
    text(
        download,
        "url",
        url -> url.replace("/v1/customer-portal/downloadables/", "/floe-private/"));
  }

  private static void firstUrl(ObjectNode file) {
    JsonNode url = file.at("/upload/parts/0/url");
    file.at("/upload/parts").forEach(part -> ((ObjectNode) part).set("url", url));
  }
}
