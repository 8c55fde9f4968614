package floe.server.file;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import floe.server.error.RequestValidationException;
import floe.server.storage.StoredPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares the parts that a client says it sent with those that were announced and those that
 * arrived, and finds every fault at once (operation {@code files:uploaded}; the limits are those of
 * <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">S3's multipart
 * uploads</a>).
 */
final class CompletionCheck {

  private static final long MIN_PART_BYTES = 5L * 1024 * 1024;
  private static final String SHA_256_BASE_64 = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=";

  private final long announcedBytes;
  private final Map<Long, FilePartEntity> announced;
  private final Map<Long, StoredPart> arrived;
  private final List<Fault> faults = new ArrayList<>();

  private CompletionCheck(
      long announcedBytes, List<FilePartEntity> announced, List<StoredPart> arrived) {
    this.announcedBytes = announcedBytes;
    this.announced = new HashMap<>();
    announced.forEach(part -> this.announced.put(part.number(), part));
    this.arrived = arrived.stream().collect(toMap(StoredPart::number, Function.identity()));
  }

  /**
   * What is wrong with a completion; nothing when the store may be asked to join the parts.
   *
   * @param announcedBytes the file's size as it was announced
   * @param announced the parts as they were announced
   * @param arrived the parts that the store has
   * @param completed the parts that the client names
   */
  static List<Fault> faults(
      long announcedBytes,
      List<FilePartEntity> announced,
      List<StoredPart> arrived,
      List<S3FileUploadCompletedPart> completed) {
    CompletionCheck check = new CompletionCheck(announcedBytes, announced, arrived);
    check.run(completed);
    return check.faults;
  }

  private void run(List<S3FileUploadCompletedPart> completed) {
    if (completed.isEmpty()) {
      add(List.of("body", "parts"), "An upload is completed with at least one part.", 0);
      return;
    }
    for (int i = 0; i < completed.size(); i++) {
      checkOrder(completed, i);
      checkPart(completed.get(i), i, i == completed.size() - 1);
    }
    if (faults.isEmpty()) {
      checkSize(completed);
    }
  }

  private void checkOrder(List<S3FileUploadCompletedPart> completed, int i) {
    long number = completed.get(i).number();
    if (i > 0 && number <= completed.get(i - 1).number()) {
      add(
          location(i, "number"),
          "Part %d comes after part %d; parts are named once each, in ascending order."
              .formatted(number, completed.get(i - 1).number()),
          number);
    }
  }

  private void checkPart(S3FileUploadCompletedPart part, int i, boolean last) {
    long number = part.number();
    FilePartEntity promised = announced.get(number);
    if (promised == null) {
      add(
          location(i, "number"),
          "Part %d was not announced when the file was created.".formatted(number),
          number);
      return;
    }
    checkChecksum(part, promised, i);
    StoredPart stored = arrived.get(number);
    if (stored == null) {
      add(location(i, "number"), "Part %d has not been sent.".formatted(number), number);
      return;
    }
    if (!CompletedParts.bareEtag(stored.etag())
        .equals(CompletedParts.bareEtag(part.checksumEtag()))) {
      faults.add(RequestValidationException.fault(
          location(i, "checksum_etag"),
          "Part %d arrived with the ETag %s, not with this one.".formatted(number, stored.etag()),
          part.checksumEtag()));
    }
    if (!last && stored.sizeBytes() < MIN_PART_BYTES) {
      add(
          location(i, "number"),
          "Part %d has %d bytes; every part but the last has at least %d."
              .formatted(number, stored.sizeBytes(), MIN_PART_BYTES),
          number);
    }
  }

  private void checkChecksum(S3FileUploadCompletedPart part, FilePartEntity promised, int i) {
    String given = part.checksumSha256Base64();
    List<Object> location = location(i, "checksum_sha256_base64");
    if (given == null) {
      if (promised.checksumSha256Base64() != null) {
        faults.add(RequestValidationException.fault(
            location,
            "Part %d was announced with a checksum, which its completion has to repeat."
                .formatted(part.number()),
            NullNode.getInstance()));
      }
    } else if (!given.matches(SHA_256_BASE_64)) {
      faults.add(RequestValidationException.fault(
          location,
          "Part %d has no SHA-256 of 32 bytes in Base64 here.".formatted(part.number()),
          given));
    } else if (promised.checksumSha256Base64() != null
        && !promised.checksumSha256Base64().equals(given)) {
      faults.add(RequestValidationException.fault(
          location,
          "Part %d was announced with another checksum.".formatted(part.number()),
          given));
    }
  }

  private void checkSize(List<S3FileUploadCompletedPart> completed) {
    Set<Long> missing = new TreeSet<>(announced.keySet());
    long bytes = 0;
    Set<Long> odd = new HashSet<>();
    for (S3FileUploadCompletedPart part : completed) {
      missing.remove(part.number());
      bytes += sizeOf(part.number());
      FilePartEntity promised = announced.get(part.number());
      if (promised != null
          && sizeOf(part.number()) != promised.chunkEnd() - promised.chunkStart()) {
        odd.add(part.number());
      }
    }
    if (bytes == announcedBytes) {
      return;
    }
    add(
        List.of("body", "parts"),
        "The parts hold %d bytes, and the file was announced with %d."
            .formatted(bytes, announcedBytes),
        bytes);
    missing.forEach(number -> add(
        List.of("body", "parts"),
        "Part %d was announced and is not named here.".formatted(number),
        number));
    for (int i = 0; i < completed.size(); i++) {
      long number = completed.get(i).number();
      FilePartEntity promised = announced.get(number);
      if (promised != null && odd.contains(number)) {
        add(
            location(i, "number"),
            "Part %d arrived with %d bytes; its chunk from %d to %d has %d."
                .formatted(
                    number,
                    sizeOf(number),
                    promised.chunkStart(),
                    promised.chunkEnd(),
                    promised.chunkEnd() - promised.chunkStart()),
            number);
      }
    }
  }

  private long sizeOf(long number) {
    StoredPart part = arrived.get(number);
    return part == null ? 0 : part.sizeBytes();
  }

  private void add(List<Object> location, String message, long input) {
    faults.add(RequestValidationException.fault(location, message, LongNode.valueOf(input)));
  }

  private static List<Object> location(int index, String field) {
    return List.of("body", "parts", index, field);
  }
}
