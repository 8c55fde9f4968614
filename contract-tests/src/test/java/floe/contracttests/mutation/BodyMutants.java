package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.errors;
import static floe.contracttests.mutation.MutationOperators.files;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.rename;
import static floe.contracttests.mutation.MutationOperators.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers of another shape, or with a value that is not so. */
final class BodyMutants {
  static final String CREATE = "files:create";
  static final String UPLOADED = "files:uploaded";
  static final String LIST = "files:list";
  static final String UPDATE = "files:update";
  static final String DOWNLOAD = "files:download";
  static final String DOWNLOADABLES = "customer_portal:downloadables:list";
  static final String SESSION = "customer-sessions:create";
  static final String BENEFIT = "benefits:create";

  private BodyMutants() {}

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
            body(SESSION, BodyMutants::withoutExternalId)),
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
        of("error shape", "404 as for an unknown route", errors(404, BodyMutants::routeNotFound)),
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
        of("error shape", "only the first fault", errors(422, BodyMutants::firstFault)),
        of(
            "error shape",
            "every fault is a value_error",
            faults(fault -> fault.put("type", "value_error"))),
        of("error shape", "400 named 422", errors(422, error -> error.put("error", "BadRequest"))),
        of(
            "checksum",
            "hex in upper case",
            files(file -> text(file, "checksum_sha256_hex", hex -> hex.toUpperCase(Locale.ROOT)))),
        of(
            "checksum",
            "hex of something else",
            files(file -> text(file, "checksum_sha256_hex", hex -> "0" + hex.substring(1)))),
        of(
            "checksum",
            "base64 for URLs",
            files(file -> text(file, "checksum_sha256_base64", BodyMutants::urlSafe))),
        of(
            "checksum",
            "header of a part lost",
            parts(part -> object(part, "headers").remove("x-amz-checksum-sha256"))),
        of(
            "checksum",
            "part's checksum is the file's",
            parts(part -> text(part, "checksum_sha256_base64", sum -> "A" + sum.substring(1)))),
        of(
            "ETag",
            "without quotes",
            files(file -> text(file, "checksum_etag", etag -> etag.replace("\"", "")))),
        of(
            "ETag",
            "without the number of parts",
            body(
                UPLOADED,
                file -> text(file, "checksum_etag", etag -> etag.replaceAll("-\\d+", "")))),
        of(
            "ETag",
            "another one in lists",
            items(LIST, file -> text(file, "checksum_etag", etag -> "\"0" + etag.substring(2)))),
        of("size_readable", "1000-based", files(BodyMutants::decimalSize)),
        of(
            "size_readable",
            "without decimal",
            files(file -> text(file, "size_readable", size -> size.replaceAll("\\.\\d", "")))),
        of(
            "size_readable",
            "KiB",
            files(file -> text(file, "size_readable", size -> size.replace("KB", "KiB")))),
        of(
            "size_readable",
            "comma",
            files(file -> text(file, "size_readable", size -> size.replace(".", ",")))),
        of(
            "path",
            "without the service",
            files(file -> text(file, "path", path -> path.substring(path.indexOf('/') + 1)))),
        of(
            "path",
            "the upload's is another",
            body(CREATE, file -> text(object(file, "upload"), "path", path -> path + "-tmp"))),
        of(
            "path",
            "name encoded",
            files(file -> text(file, "path", path -> path.replace(" ", "%20")))),
        of(
            "path",
            "of another file",
            items(
                LIST,
                file -> text(file, "path", path -> path.replace(file.path("id").asText(), "0")))),
        of(
            "value",
            "name trimmed of its folders",
            files(file -> text(file, "name", name -> name.substring(name.lastIndexOf('/') + 1)))),
        of(
            "value",
            "name in ASCII",
            files(file -> text(file, "name", name -> name.replaceAll("[^\\x00-\\x7f]", "")))),
        of("value", "version lost", body(CREATE, file -> file.putNull("version"))),
        of(
            "value",
            "size one byte more",
            body(UPLOADED, file -> file.put("size", file.path("size").asLong() + 1))),
        of(
            "value",
            "chunk ends one byte early",
            parts(part -> part.put("chunk_end", part.path("chunk_end").asLong() - 1))),
        of(
            "value",
            "general type of files",
            items(LIST, file -> file.put("mime_type", "application/octet-stream"))),
        of(
            "value",
            "another service",
            body(DOWNLOAD, file -> file.put("service", "product_media"))),
        of(
            "value",
            "created_at moves",
            items(
                LIST,
                file -> text(file, "created_at", time -> time.replaceFirst("\\d{4}", "2020")))),
        of(
            "value",
            "local times",
            files(file -> text(file, "last_modified_at", time -> time.replace("Z", "+02:00")))),
        of(
            "value",
            "last_modified_at of another day",
            body(
                UPDATE,
                file ->
                    text(file, "last_modified_at", time -> time.replaceFirst("\\d{4}", "2020")))),
        of(
            "value",
            "not uploaded after completion",
            body(UPLOADED, file -> file.put("is_uploaded", false))),
        of(
            "value",
            "private benefit",
            body(BENEFIT, benefit -> benefit.put("visibility", "private"))),
        of("value", "metadata lost", body(BENEFIT, benefit -> benefit.putObject("metadata"))),
        of("value", "files of a benefit reversed", body(BENEFIT, BodyMutants::reversedFiles)),
        of(
            "value",
            "benefit of another time",
            body(
                "benefits:get",
                benefit ->
                    text(benefit, "created_at", time -> time.replaceFirst("\\d{4}", "2020")))),
        of("value", "return_url lost", body(SESSION, session -> session.putNull("return_url"))),
        of(
            "value",
            "session of another customer",
            body(SESSION, session -> session.set("customer_id", session.path("id")))),
        of(
            "value",
            "member's token for a customer",
            body(
                SESSION,
                session -> text(session, "token", token -> token.replace("_cst_", "_mst_")))));
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

  private static String urlSafe(String base64) {
    return base64.replace('+', '-').replace('/', '_').replace("=", "");
  }

  private static void decimalSize(ObjectNode file) {
    long size = file.path("size").asLong();
    if (size >= 1000) {
      file.put("size_readable", String.format(Locale.ROOT, "%.1f KB", size / 1000.0));
    }
  }

  private static void reversedFiles(ObjectNode benefit) {
    ArrayNode files = (ArrayNode) benefit.at("/properties/files");
    if (files.size() > 1) {
      JsonNode first = files.remove(0);
      files.add(first);
    } else {
      files.add(files.get(0));
    }
  }
}
