package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.errors;
import static floe.contracttests.mutation.MutationOperators.files;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.rename;
import static floe.contracttests.mutation.OperationIds.CREATE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.LIST;
import static floe.contracttests.mutation.OperationIds.SESSION;
import static floe.contracttests.mutation.OperationIds.UPDATE;
import static floe.contracttests.mutation.OperationIds.UPLOADED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Answers whose fields or errors have another shape. */
final class ShapeMutants {
  private ShapeMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("field dropped", "version of listed files", items(LIST, file -> file.remove("version"))),
        of(
            "field dropped",
            "headers of a download",
            body(DOWNLOAD, file -> object(file, "download").remove("headers"))),
        of(
            "field dropped",
            "return_url of a session",
            body(SESSION, session -> session.remove("return_url"))),
        of(
            "field dropped",
            "benefit_id of downloadables",
            items(DOWNLOADABLES, item -> item.remove("benefit_id"))),
        of(
            "field dropped",
            "headers of parts without checksum",
            parts(part -> part.remove("headers"))),
        of(
            "field dropped",
            "external_id of the customer",
            body(SESSION, ShapeMutants::withoutExternalId)),
        of(
            "field renamed",
            "mime_type after completion",
            body(UPLOADED, file -> rename(file, "mime_type", "mimeType"))),
        of(
            "field renamed",
            "size_readable everywhere",
            files(file -> rename(file, "size_readable", "sizeReadable"))),
        of(
            "field retyped",
            "size as text",
            body(CREATE, file -> file.put("size", file.path("size").asText()))),
        of(
            "field retyped",
            "is_uploaded as text",
            items(LIST, file -> file.put("is_uploaded", "true"))),
        of(
            "field retyped",
            "part numbers as text",
            parts(part -> part.put("number", part.path("number").asText()))),
        of(
            "field retyped",
            "created_at as a number",
            body(UPDATE, file -> file.put("created_at", 1_785_000_000))),
        of("field nulled", "name after an update", body(UPDATE, file -> file.putNull("name"))),
        of(
            "field nulled",
            "created_at of listed files",
            items(LIST, file -> file.putNull("created_at"))),
        of(
            "field nulled",
            "ETag after completion",
            body(UPLOADED, file -> file.putNull("checksum_etag"))),
        of(
            "field nulled",
            "whole-file checksum",
            files(file -> file.putNull("checksum_sha256_base64"))),
        of("field added", "etag of created files", body(CREATE, file -> file.put("etag", "x"))),
        of("field added", "bucket of parts", parts(part -> part.put("bucket", "private"))),
        of(
            "field added",
            "next page",
            body(LIST, page -> object(page, "pagination").put("next", 2))),
        of(
            "field added",
            "request id in errors",
            errors(404, error -> error.put("request_id", "7"))),
        of(
            "error shape",
            "detail of 422 as text",
            errors(422, error -> error.put("detail", "invalid"))),
        of("error shape", "404 as for an unknown route", errors(404, ShapeMutants::routeNotFound)),
        of(
            "error shape",
            "message instead of detail",
            errors(403, error -> rename(error, "error_description", "message"))),
        of(
            "error shape",
            "401 without a reason",
            errors(401, error -> error.put("error", "Unauthorized").put("detail", "x"))),
        of(
            "error shape",
            "locations without body",
            faults(fault -> ((ArrayNode) fault.path("loc")).remove(0))),
        of("error shape", "only the first fault", errors(422, ShapeMutants::firstFault)),
        of(
            "error shape",
            "every fault is a value_error",
            faults(fault -> fault.put("type", "value_error"))),
        of("error shape", "400 named 422", errors(422, error -> error.put("error", "BadRequest"))));
  }

  private static Mutant of(String kind, String name, Mutation mutation) {
    return new Mutant(kind, name, () -> mutation);
  }

  private static Mutation parts(Consumer<ObjectNode> change) {
    return body(
        CREATE, file -> file.at("/upload/parts").forEach(part -> change.accept((ObjectNode) part)));
  }

  private static Mutation faults(Consumer<ObjectNode> change) {
    return errors(
        422, error -> error.path("detail").forEach(fault -> change.accept((ObjectNode) fault)));
  }

  private static void withoutExternalId(ObjectNode session) {
    object(session, "customer").remove("billing_name");
  }

  private static void routeNotFound(ObjectNode error) {
    error.removeAll();
    error.put("detail", "Not Found");
  }

  private static void firstFault(ObjectNode error) {
    ArrayNode detail = (ArrayNode) error.path("detail");
    while (detail.size() > 1) {
      detail.remove(1);
    }
  }
}
