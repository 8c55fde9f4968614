package floe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletionRulesTest {

  private static final long MIB = 1024 * 1024;
  private static final String CHECKSUM = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
  private static final String OTHER_CHECKSUM = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private final List<AnnouncedPart> announced =
      List.of(announced(1, 0, 5 * MIB, CHECKSUM), announced(2, 5 * MIB, 6 * MIB, null));
  private final List<ArrivedPart> arrived =
      List.of(arrived(1, "\"a\"", 5 * MIB), arrived(2, "\"b\"", MIB));

  @Test
  void acceptsPartsThatWereAnnouncedAndArrived() {
    List<Fault> faults = check(6 * MIB, part(1, "a", CHECKSUM), part(2, "\"b\"\r", null));

    assertThat(faults).isEmpty();
  }

  @Test
  void namesEveryFaultAtOnce() {
    List<Fault> faults = check(6 * MIB, part(1, "x", OTHER_CHECKSUM), part(7, "b", null));

    assertThat(faults)
        .extracting(Fault::loc, Fault::msg)
        .containsExactly(
            tuple(
                List.of("body", "parts", 0, "checksum_sha256_base64"),
                "Part 1 was announced with another checksum."),
            tuple(
                List.of("body", "parts", 0, "checksum_etag"),
                "Part 1 arrived with the ETag \"a\", not with this one."),
            tuple(
                List.of("body", "parts", 1, "number"),
                "Part 7 was not announced when the file was created."));
  }

  @Test
  void refusesACompletionWithoutTheAnnouncedChecksum() {
    List<Fault> faults = check(6 * MIB, part(1, "a", null), part(2, "b", null));

    assertThat(faults)
        .extracting(Fault::msg)
        .containsExactly(
            "Part 1 was announced with a checksum, which its completion has to repeat.");
  }

  @Test
  void refusesAMalformedChecksum() {
    List<Fault> faults = check(6 * MIB, part(1, "a", CHECKSUM), part(2, "b", "!"));

    assertThat(faults)
        .extracting(Fault::msg)
        .containsExactly("Part 2 has no SHA-256 of 32 bytes in Base64 here.");
  }

  @Test
  void comparesTheChecksumWithTheOneThatArrivedIfTheStoreTells() {
    List<ArrivedPart> told =
        List.of(arrived.get(0), new ArrivedPart(2, "\"b\"", MIB, Optional.of(OTHER_CHECKSUM)));

    List<Fault> same = CompletionRules.check(
        6 * MIB, announced, told, List.of(part(1, "a", CHECKSUM), part(2, "b", OTHER_CHECKSUM)));
    List<Fault> other = CompletionRules.check(
        6 * MIB, announced, told, List.of(part(1, "a", CHECKSUM), part(2, "b", CHECKSUM)));

    assertThat(same).isEmpty();
    assertThat(other)
        .extracting(Fault::msg)
        .containsExactly("Part 2 arrived with another checksum.");
  }

  @Test
  void comparesWithTheLastOfPartsAnnouncedTwice() {
    List<AnnouncedPart> twice = List.of(announced(1, 0, MIB, CHECKSUM), announced(1, 0, MIB, null));

    List<Fault> faults = CompletionRules.check(
        MIB, twice, List.of(arrived(1, "a", MIB)), List.of(part(1, "a", null)));

    assertThat(faults).isEmpty();
  }

  @Test
  void refusesPartsOutOfOrderAndTwice() {
    List<Fault> swapped = check(6 * MIB, part(2, "b", null), part(1, "a", CHECKSUM));
    List<Fault> twice = check(6 * MIB, part(1, "a", CHECKSUM), part(1, "a", CHECKSUM));

    assertThat(swapped)
        .extracting(Fault::msg)
        .contains("Part 1 comes after part 2; parts are named once each, in ascending order.");
    assertThat(twice)
        .extracting(Fault::msg)
        .contains("Part 1 comes after part 1; parts are named once each, in ascending order.");
  }

  @Test
  void refusesAPartThatHasNotArrived() {
    List<Fault> faults = CompletionRules.check(
        6 * MIB,
        announced,
        arrived.subList(0, 1),
        List.of(part(1, "a", CHECKSUM), part(2, "b", null)));

    assertThat(faults).extracting(Fault::msg).containsExactly("Part 2 has not been sent.");
  }

  @Test
  void refusesASmallPartThatIsNotTheLast() {
    List<ArrivedPart> small = List.of(arrived(1, "a", 5 * MIB - 1), arrived(2, "b", MIB));

    List<Fault> faults = CompletionRules.check(
        6 * MIB, announced, small, List.of(part(1, "a", CHECKSUM), part(2, "b", null)));

    assertThat(faults)
        .extracting(Fault::msg)
        .containsExactly("Part 1 has 5242879 bytes; every part but the last has at least 5242880.");
  }

  @Test
  void namesThePartsThatMakeTheSizeWrong() {
    List<ArrivedPart> longer = List.of(arrived(1, "a", 5 * MIB), arrived(2, "b", MIB + 1));

    List<Fault> tooLong = CompletionRules.check(
        6 * MIB, announced, longer, List.of(part(1, "a", CHECKSUM), part(2, "b", null)));
    List<Fault> oneMissing = check(6 * MIB, part(1, "a", CHECKSUM));

    assertThat(tooLong)
        .extracting(Fault::msg)
        .containsExactly(
            "The parts hold 6291457 bytes, and the file was announced with 6291456.",
            "Part 2 arrived with 1048577 bytes; its chunk from 5242880 to 6291456 has 1048576.");
    assertThat(oneMissing)
        .extracting(Fault::msg)
        .containsExactly(
            "The parts hold 5242880 bytes, and the file was announced with 6291456.",
            "Part 2 was announced and is not named here.");
  }

  @Test
  void refusesACompletionWithoutParts() {
    assertThat(check(0))
        .extracting(Fault::msg)
        .containsExactly("An upload is completed with at least one part.");
  }

  private List<Fault> check(long size, S3FileUploadCompletedPart... parts) {
    return CompletionRules.check(size, announced, arrived, List.of(parts));
  }

  private static AnnouncedPart announced(
      long number, long start, long end, @Nullable String checksum) {
    return new AnnouncedPart(number, start, end, Optional.ofNullable(checksum));
  }

  private static S3FileUploadCompletedPart part(
      long number, String etag, @Nullable String checksum) {
    return new S3FileUploadCompletedPart(number, etag, checksum);
  }

  private static ArrivedPart arrived(long number, String etag, long sizeBytes) {
    return new ArrivedPart(number, etag, sizeBytes, Optional.empty());
  }
}
