package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.files;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.object;
import static floe.contracttests.mutation.MutationOperators.text;
import static floe.contracttests.mutation.OperationIds.BENEFIT;
import static floe.contracttests.mutation.OperationIds.CREATE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.LIST;
import static floe.contracttests.mutation.OperationIds.SESSION;
import static floe.contracttests.mutation.OperationIds.UPDATE;
import static floe.contracttests.mutation.OperationIds.UPLOADED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers with a wrong value. */
final class ValueMutants {
  private ValueMutants() {}

  static List<Mutant> all() {
    return List.of(
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
            files(file -> text(file, "checksum_sha256_base64", ValueMutants::urlSafe))),
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
        of("size_readable", "1000-based", files(ValueMutants::decimalSize)),
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
        of("value", "files of a benefit reversed", body(BENEFIT, ValueMutants::reversedFiles)),
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
