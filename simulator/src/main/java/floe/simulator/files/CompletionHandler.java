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

/** Completes an upload after comparing the named parts with the announced and the arrived ones. */
final class CompletionHandler {
  private static final long MIN_PART_SIZE_BYTES = 5L * 1024 * 1024;

  private final StoredFile file;
  private final JsonNode body;
  private final List<Fault> faults = new ArrayList<>();
  private final List<StoredFile.Part> arrivedParts = new ArrayList<>();

  private CompletionHandler(StoredFile file, JsonNode body) {
    this.file = file;
    this.body = body;
  }

  /**
   * Completes the upload and returns an empty list, or returns every fault and leaves the upload
   * open.
   */
  static List<Fault> complete(StoredFile file, JsonNode body, Instant now) {
    CompletionHandler handler = new CompletionHandler(file, body);
    handler.check();
    if (handler.faults.isEmpty() && file.completed.isEmpty()) {
      file.completed = Optional.of(new StoredFile.CompletedUpload(
          handler.etag(), now, body.path("parts").deepCopy(), List.copyOf(handler.arrivedParts)));
    }
    return handler.faults;
  }

  private void check() {
    if (!body.path("id").asText().equals(file.uploadId)) {
      addFault(List.of("body", "id"), "This is not the id of the file's upload.", body.path("id"));
    }
    if (!body.path("path").asText().equals(file.path())) {
      addFault(List.of("body", "path"), "This is not the file's path.", body.path("path"));
    }
    JsonNode parts = body.path("parts");
    if (file.completed.isPresent()) {
      if (!sameParts(parts, file.completed.get().parts())) {
        addFault(
            List.of("body", "parts"),
            "The upload was completed with other parts.",
            LongNode.valueOf(parts.size()));
      }
      return;
    }
    if (parts.isEmpty()) {
      addFault(
          List.of("body", "parts"),
          "An upload is completed with at least one part.",
          LongNode.valueOf(0));
    }
    for (int i = 0; i < parts.size(); i++) {
      checkPart(parts, i);
    }
    long bytes = arrivedParts.stream().mapToLong(StoredFile.Part::size).sum();
    if (faults.isEmpty() && bytes != file.size()) {
      addFault(
          List.of("body", "parts"),
          "The parts hold " + bytes + " bytes, and the file was announced with " + file.size()
              + ".",
          LongNode.valueOf(bytes));
      checkMissingParts(parts);
    }
  }

  private void checkMissingParts(JsonNode parts) {
    Set<Integer> named =
        parts.valueStream().map(part -> part.path("number").asInt()).collect(Collectors.toSet());
    for (JsonNode announced : file.request.path("upload").path("parts")) {
      JsonNode number = announced.path("number");
      if (!named.contains(number.asInt())) {
        addFault(
            List.of("body", "parts"),
            "Part " + number.asText() + " was announced and is not named here.",
            number);
      }
    }
  }

  private void checkPart(JsonNode parts, int i) {
    JsonNode part = parts.path(i);
    int number = part.path("number").asInt();
    if (i > 0 && number <= parts.path(i - 1).path("number").asInt()) {
      addFault(
          partLoc(i, "number"),
          "Part " + number + " comes after part "
              + parts.path(i - 1).path("number").asInt() + ".",
          part.path("number"));
    }
    Optional<JsonNode> announced = announced(number);
    StoredFile.Part arrived = file.parts.get(number);
    if (announced.isEmpty()) {
      addFault(
          partLoc(i, "number"),
          "Part " + number + " was not announced when the file was created.",
          part.path("number"));
      return;
    }
    JsonNode announcedChecksum = announced.get().path("checksum_sha256_base64");
    JsonNode checksum = part.path("checksum_sha256_base64");
    if (arrived == null) {
      addFault(partLoc(i, "number"), "Part " + number + " has not been sent.", part.path("number"));
      return;
    }
    if (announcedChecksum.isTextual() && !announcedChecksum.equals(checksum)) {
      addFault(
          partLoc(i, "checksum_sha256_base64"),
          "Part " + number + " was announced with another checksum.",
          checksum);
    } else if (checksum.isTextual() && !checksum.textValue().equals(arrived.sha256())) {
      addFault(
          partLoc(i, "checksum_sha256_base64"),
          "Part " + number + " arrived with another checksum.",
          checksum);
    }
    if (!unquoted(part.path("checksum_etag")).equals(arrived.md5())) {
      addFault(
          partLoc(i, "checksum_etag"),
          "Part " + number + " arrived with another ETag.",
          part.path("checksum_etag"));
    }
    if (i < parts.size() - 1 && arrived.size() < MIN_PART_SIZE_BYTES) {
      addFault(
          partLoc(i, "number"),
          "Part " + number + " has " + arrived.size()
              + " bytes; every part but the last has at least " + MIN_PART_SIZE_BYTES + ".",
          part.path("number"));
    }
    arrivedParts.add(arrived);
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
          || !unquoted(first.path(i).path("checksum_etag"))
              .equals(unquoted(second.path(i).path("checksum_etag")))
          || !first
              .path(i)
              .path("checksum_sha256_base64")
              .equals(second.path(i).path("checksum_sha256_base64"))) {
        return false;
      }
    }
    return true;
  }

  /** Removes quotes and surrounding white space. */
  private static String unquoted(JsonNode etag) {
    return etag.asText().strip().replace("\"", "");
  }

  /** Returns the ETag as S3 computes it: the MD5 of the parts' MD5s, and the number of parts. */
  private String etag() {
    ByteArrayOutputStream digests = new ByteArrayOutputStream();
    arrivedParts.forEach(part -> digests.writeBytes(HexFormat.of().parseHex(part.md5())));
    return '"' + HexFormat.of().formatHex(SimulatedStore.digest("MD5", digests.toByteArray())) + "-"
        + arrivedParts.size() + '"';
  }

  private void addFault(List<Object> loc, String message, JsonNode input) {
    faults.add(new Fault("value_error", loc, message, Optional.of(input), Map.of()));
  }

  private static List<Object> partLoc(int index, String field) {
    return List.of("body", "parts", index, field);
  }
}
