package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits and headers of parts, and the metadata of objects. */
class PartRulesTest {

  private static final String CHECKSUM = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 10_000})
  void acceptsNumbersFromOneToTenThousand(long number) {
    assertThat(PartLimits.isPartNumber(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10_001, 1L << 40})
  void refusesOtherNumbers(long number) {
    assertThat(PartLimits.isPartNumber(number)).isFalse();
  }

  @Test
  void findsSmallPartsEverywhereButAtTheEnd() {
    assertThat(PartLimits.isTooSmall(5 * 1024 * 1024 - 1, false)).isTrue();
    assertThat(PartLimits.isTooSmall(5 * 1024 * 1024, false)).isFalse();
    assertThat(PartLimits.isTooSmall(0, true)).isFalse();
  }

  @Test
  void sendsTheChecksumAlongIfOneWasAnnounced() {
    assertThat(PartHeaders.of(Optional.of(CHECKSUM)))
        .isEqualTo(
            Map.of("x-amz-checksum-sha256", CHECKSUM, "x-amz-sdk-checksum-algorithm", "SHA256"));
    assertThat(PartHeaders.of(Optional.empty())).isEmpty();
  }

  @Test
  void describesTheFileInItsObjectsMetadata() {
    UUID id = UUID.randomUUID();
    UUID organizationId = UUID.randomUUID();

    Map<String, String> metadata =
        ObjectMetadata.of(id, organizationId, "\u00e9tude.pdf", 7, Optional.of(CHECKSUM));

    assertThat(metadata)
        .isEqualTo(Map.of(
            "polar-id",
            id.toString(),
            "polar-organization-id",
            organizationId.toString(),
            "polar-name",
            "tude.pdf",
            "polar-size",
            "7",
            "polar-sha256-base64",
            CHECKSUM,
            "polar-sha256-hex",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Test
  void cutsLongNamesInMetadata() {
    Map<String, String> metadata = ObjectMetadata.of(
        UUID.randomUUID(), UUID.randomUUID(), "n".repeat(2000), 0, Optional.empty());

    assertThat(metadata).containsEntry("polar-name", "n".repeat(1024)).hasSize(4);
  }
}
