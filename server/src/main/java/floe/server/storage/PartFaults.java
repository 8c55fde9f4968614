package floe.server.storage;

import floe.files.ArrivedPart;
import floe.files.Etag;
import floe.files.PartLimits;
import floe.files.Sha256;
import floe.server.storage.CompletionResult.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the part for which a completion is refused. Stores check different things and rarely name
 * the part, so this class checks what it can, in the same way for every store.
 */
final class PartFaults {
  private PartFaults() {}

  /**
   * Returns the first fault in a list of parts that can be found without the store: an empty list,
   * a number out of range or out of order, or an ETag or checksum with an invalid form.
   */
  static Optional<Refused> inRequest(List<PartToComplete> parts) {
    if (parts.isEmpty()) {
      return Optional.of(new Refused(
          "MalformedXML", "an upload is completed with at least one part", Optional.empty()));
    }
    long last = 0;
    for (PartToComplete part : parts) {
      if (!PartLimits.isPartNumber(part.number())) {
        return refused("InvalidPart", "part numbers go from 1 to 10000", part);
      }
      if (part.number() <= last) {
        return refused("InvalidPartOrder", "parts are listed by ascending number, each once", part);
      }
      if (!part.etag().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
        return refused("InvalidPart", "the ETag is not that of a part", part);
      }
      if (part.sha256Base64().isPresent()
          && part.sha256Base64().filter(Sha256::isBase64).isEmpty()) {
        return refused("InvalidRequest", "the checksum is not a SHA-256 in base64", part);
      }
      last = part.number();
    }
    return Optional.empty();
  }

  /**
   * Returns the number of the first part that the store does not have, that has another ETag there,
   * or that is too small although it is not the last.
   */
  static Optional<Long> inStore(List<PartToComplete> parts, List<ArrivedPart> stored) {
    Map<Long, ArrivedPart> byNumber =
        stored.stream().collect(Collectors.toMap(ArrivedPart::number, Function.identity()));
    PartToComplete last = parts.get(parts.size() - 1);
    return parts.stream()
        .filter(part ->
            isFaulty(part, Optional.ofNullable(byNumber.get(part.number())), part.equals(last)))
        .map(PartToComplete::number)
        .findFirst();
  }

  private static boolean isFaulty(PartToComplete part, Optional<ArrivedPart> stored, boolean last) {
    return stored
        .map(s -> !Etag.isSame(s.etag(), part.etag()) || PartLimits.isTooSmall(s.sizeBytes(), last))
        .orElse(true);
  }

  private static Optional<Refused> refused(String code, String message, PartToComplete part) {
    return Optional.of(new Refused(code, message, Optional.of(part.number())));
  }
}
