package floe.files;

import floe.contract.message.Fault;
import java.util.List;

/** The faults of single parts of a completion, in the words that clients read. */
final class CompletionFaults {

  private static final List<Object> PARTS = List.of("body", "parts");

  private CompletionFaults() {}

  static Fault noPart() {
    return Faults.valueError(PARTS, "An upload is completed with at least one part.", 0);
  }

  static Fault order(int index, long number, long before) {
    return Faults.valueError(
        at(index, "number"),
        "Part %d comes after part %d; parts are named once each, in ascending order."
            .formatted(number, before),
        number);
  }

  static Fault notAnnounced(int index, long number) {
    return Faults.valueError(
        at(index, "number"),
        "Part %d was not announced when the file was created.".formatted(number),
        number);
  }

  static Fault notSent(int index, long number) {
    return Faults.valueError(
        at(index, "number"), "Part %d has not been sent.".formatted(number), number);
  }

  static Fault otherEtag(int index, ArrivedPart arrived, String given) {
    return Faults.valueError(
        at(index, "checksum_etag"),
        "Part %d arrived with the ETag %s, not with this one."
            .formatted(arrived.number(), arrived.etag()),
        given);
  }

  static Fault tooSmall(int index, ArrivedPart arrived) {
    return Faults.valueError(
        at(index, "number"),
        "Part %d has %d bytes; every part but the last has at least %d."
            .formatted(arrived.number(), arrived.sizeBytes(), PartLimits.MIN_PART_BYTES),
        arrived.number());
  }

  static Fault noChecksum(int index, long number) {
    return Faults.nullValue(
        at(index, "checksum_sha256_base64"),
        "Part %d was announced with a checksum, which its completion has to repeat."
            .formatted(number));
  }

  static Fault malformedChecksum(int index, long number, String given) {
    return Faults.valueError(
        at(index, "checksum_sha256_base64"),
        "Part %d has no SHA-256 of 32 bytes in Base64 here.".formatted(number),
        given);
  }

  static Fault otherChecksum(int index, long number, String given) {
    return Faults.valueError(
        at(index, "checksum_sha256_base64"),
        "Part %d was announced with another checksum.".formatted(number),
        given);
  }

  static Fault otherArrivedChecksum(int index, long number, String given) {
    return Faults.valueError(
        at(index, "checksum_sha256_base64"),
        "Part %d arrived with another checksum.".formatted(number),
        given);
  }

  static Fault otherSize(long bytes, long announcedBytes) {
    return Faults.valueError(
        PARTS,
        "The parts hold %d bytes, and the file was announced with %d."
            .formatted(bytes, announcedBytes),
        bytes);
  }

  static Fault notNamed(long number) {
    return Faults.valueError(
        PARTS, "Part %d was announced and is not named here.".formatted(number), number);
  }

  static Fault otherPartSize(int index, ArrivedPart arrived, AnnouncedPart announced) {
    return Faults.valueError(
        at(index, "number"),
        "Part %d arrived with %d bytes; its chunk from %d to %d has %d."
            .formatted(
                arrived.number(),
                arrived.sizeBytes(),
                announced.chunkStart(),
                announced.chunkEnd(),
                announced.sizeBytes()),
        arrived.number());
  }

  private static List<Object> at(int index, String field) {
    return List.of("body", "parts", index, field);
  }
}
