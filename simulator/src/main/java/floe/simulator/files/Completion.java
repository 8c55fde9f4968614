package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import floe.contract.message.Fault;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a completion with what was announced and with what has arrived. */
final class Completion {
  private static final long SMALLEST_PART = 5L * 1024 * 1024;

  private final StoredFile file;
  private final JsonNode body;
  private final List<Fault> faults = new ArrayList<>();
  private final List<StoredFile.Part> stored = new ArrayList<>();

  private Completion(StoredFile file, JsonNode body) {
    this.file = file;
    this.body = body;
  }

  /**
   * Ends the upload; empty list when that went well, else all that stands against it, and the
   * upload stays open.
   */
  static List<Fault> of(StoredFile file, JsonNode body, Instant now) {
    Completion completion = new Completion(file, body);
    completion.check();
    if (completion.faults.isEmpty() && file.completed.isEmpty()) {
      file.completed = Optional.of(new StoredFile.Completed(
          completion.etag(), now, body.path("parts").deepCopy(), List.copyOf(completion.stored)));
    }
    return completion.faults;
  }

  private void check() {
    if (!body.path("id").asText().equals(file.uploadId)) {
      fault(List.of("body", "id"), "This is not the id of the file's upload.", body.path("id"));
    }
    if (!body.path("path").asText().equals(file.path())) {
      fault(List.of("body", "path"), "This is not the file's path.", body.path("path"));
    }
    JsonNode parts = body.path("parts");
    if (file.completed.isPresent()) {
      if (!sameParts(parts, file.completed.get().parts())) {
        fault(
            List.of("body", "parts"),
            "The upload was completed with other parts.",
            LongNode.valueOf(parts.size()));
      }
      return;
    }
    if (parts.isEmpty()) {
      fault(
          List.of("body", "parts"),
          "An upload is completed with at least one part.",
          LongNode.valueOf(0));
    }
    for (int i = 0; i < parts.size(); i++) {
      part(parts, i);
    }
    long bytes = stored.stream().mapToLong(StoredFile.Part::size).sum();
    if (faults.isEmpty() && bytes != file.size()) {
      fault(
          List.of("body", "parts"),
          "The parts hold " + bytes + " bytes, and the file was announced with " + file.size()
              + ".",
          LongNode.valueOf(bytes));
      missing(parts);
    }
  }

  private void missing(JsonNode parts) {
    Set<Integer> named =
        parts.valueStream().map(part -> part.path("number").asInt()).collect(Collectors.toSet());
    for (JsonNode announced : file.request.path("upload").path("parts")) {
      JsonNode number = announced.path("number");
      if (!named.contains(number.asInt())) {
        fault(
            List.of("body", "parts"),
            "Part " + number.asText() + " was announced and is not named here.",
            number);
      }
    }
  }

  private void part(JsonNode parts, int i) {
    JsonNode part = parts.path(i);
    int number = part.path("number").asInt();
    if (i > 0 && number <= parts.path(i - 1).path("number").asInt()) {
      fault(
          at(i, "number"),
          "Part " + number + " comes after part "
              + parts.path(i - 1).path("number").asInt() + ".",
          part.path("number"));
    }
    Optional<JsonNode> announced = announced(number);
    StoredFile.Part arrived = file.parts.get(number);
    if (announced.isEmpty()) {
      fault(
          at(i, "number"),
          "Part " + number + " was not announced when the file was created.",
          part.path("number"));
      return;
    }
    JsonNode promised = announced.get().path("checksum_sha256_base64");
    JsonNode given = part.path("checksum_sha256_base64");
    if (arrived == null) {
      fault(at(i, "number"), "Part " + number + " has not been sent.", part.path("number"));
      return;
    }
    if (promised.isTextual() && !promised.equals(given)) {
      fault(
          at(i, "checksum_sha256_base64"),
          "Part " + number + " was announced with another checksum.",
          given);
    } else if (given.isTextual() && !given.textValue().equals(arrived.sha256())) {
      fault(
          at(i, "checksum_sha256_base64"),
          "Part " + number + " arrived with another checksum.",
          given);
    }
    if (!bare(part.path("checksum_etag")).equals(arrived.md5())) {
      fault(
          at(i, "checksum_etag"),
          "Part " + number + " arrived with another ETag.",
          part.path("checksum_etag"));
    }
    if (i < parts.size() - 1 && arrived.size() < SMALLEST_PART) {
      fault(
          at(i, "number"),
          "Part " + number + " has " + arrived.size()
              + " bytes; every part but the last has at least " + SMALLEST_PART + ".",
          part.path("number"));
    }
    stored.add(arrived);
  }

  private Optional<JsonNode> announced(int number) {
    return file.request
        .path("upload")
        .path("parts")
        .valueStream()
        .filter(part -> part.path("number").asInt() == number)
        .findFirst();
  }

  private static boolean sameParts(JsonNode first, JsonNode second) {
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (first.path(i).path("number").asInt() != second.path(i).path("number").asInt()
          || !bare(first.path(i).path("checksum_etag"))
              .equals(bare(second.path(i).path("checksum_etag")))
          || !first
              .path(i)
              .path("checksum_sha256_base64")
              .equals(second.path(i).path("checksum_sha256_base64"))) {
        return false;
      }
    }
    return true;
  }

  /** Without quotes, and without white space that a client left on it. */
  private static String bare(JsonNode etag) {
    return etag.asText().strip().replace("\"", "");
  }

  /** As S3 does it: the MD5 of the parts' MD5s, and how many there are. */
  private String etag() {
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    stored.forEach(part -> digests.writeBytes(HexFormat.of().parseHex(part.md5())));
    return '"' + HexFormat.of().formatHex(Store.digest("MD5", digests.toByteArray())) + "-"
        + stored.size() + '"';
  }

  private void fault(List<Object> loc, String message, JsonNode input) {
    faults.add(new Fault("value_error", loc, message, Optional.of(input), Map.of()));
  }

  private static List<Object> at(int index, String field) {
    return List.of("body", "parts", index, field);
  }
}
