package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.text;
import static floe.contracttests.mutation.OperationIds.CREATE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.SESSION;
import static floe.contracttests.mutation.ProxiedRequest.Side.STORE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** Wrong bytes, and wrong addresses and lifetimes of what leads to them. */
final class TransferMutants {
  private TransferMutants() {}

  static List<Mutant> all() {
    return List.of(
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
        of("bytes", "one bit flipped", bytes(TransferMutants::flipped)),
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
            body(CREATE, TransferMutants::firstUrl)));
  }

  private static Mutant of(String kind, String name, Mutation mutation) {
    return new Mutant(kind, name, () -> mutation);
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
