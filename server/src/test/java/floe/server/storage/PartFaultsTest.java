package floe.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import floe.files.ArrivedPart;
import floe.files.PartLimits;
import floe.server.storage.CompletionResult.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartFaultsTest {

  @Test
  void acceptsPartsInOrder() {
    assertThat(PartFaults.inRequest(List.of(part(1), part(3), part(10_000)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10_001, 1L << 40})
  void refusesPartNumberOutOfRange(long number) {
    assertThat(PartFaults.inRequest(List.of(part(number))))
        .map(Refused::partNumber)
        .contains(Optional.of(number));
  }

  @Test
  void refusesDuplicatePart() {
    Optional<Refused> refused = PartFaults.inRequest(List.of(part(1), part(2), part(2)));

    assertThat(refused).map(Refused::code).contains("InvalidPartOrder");
    assertThat(refused).map(Refused::partNumber).contains(Optional.of(2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\r\n", "\u0000", "\uD83D", "\u00e9"})
  void refusesMalformedEtag(String etag) {
    Optional<Refused> refused =
        PartFaults.inRequest(List.of(new PartToComplete(1, etag, Optional.empty())));

    assertThat(refused).map(Refused::code).contains("InvalidPart");
  }

  @Test
  void refusesMalformedChecksum() {
    PartToComplete part = new PartToComplete(1, "e", Optional.of("not base64"));

    assertThat(PartFaults.inRequest(List.of(part))).map(Refused::code).contains("InvalidRequest");
  }

  @Test
  void findsMissingPart() {
    List<ArrivedPart> stored = List.of(new ArrivedPart(1, "\"e\"", PartLimits.MIN_PART_BYTES));

    assertThat(PartFaults.inStore(List.of(part(1), part(2)), stored)).contains(2L);
  }

  @Test
  void findsPartWithDifferentEtag() {
    List<ArrivedPart> stored = List.of(
        new ArrivedPart(1, "\"e\"", PartLimits.MIN_PART_BYTES), new ArrivedPart(2, "\"f\"", 1));

    assertThat(PartFaults.inStore(List.of(part(1), part(2)), stored)).contains(2L);
  }

  @Test
  void findsTooSmallPartBeforeLast() {
    List<ArrivedPart> stored = List.of(
        new ArrivedPart(1, "\"e\"", PartLimits.MIN_PART_BYTES - 1), new ArrivedPart(2, "\"e\"", 0));

    assertThat(PartFaults.inStore(List.of(part(1), part(2)), stored)).contains(1L);
  }

  @Test
  void acceptsSmallLastPart() {
    List<ArrivedPart> stored = List.of(
        new ArrivedPart(1, "\"e\"", PartLimits.MIN_PART_BYTES), new ArrivedPart(2, "\"e\"", 0));

    assertThat(PartFaults.inStore(List.of(part(1), part(2)), stored)).isEmpty();
  }

  private static PartToComplete part(long number) {
    return new PartToComplete(number, "e", Optional.empty());
  }
}
