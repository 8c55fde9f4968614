package floe.files;

import static java.util.stream.Collectors.toMap;

import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the parts that a client names to complete an upload with those that were announced and
 * those that arrived, and finds every fault at once (operation {@code files:uploaded}; the limits
 * are those of <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">S3's
 * multipart uploads</a>). Parts need not all be named, but those named hold as many bytes as the
 * file was announced with.
 */
public final class CompletionRules {

  private final long announcedBytes;
  private final Map<Long, AnnouncedPart> announced = new HashMap<>();
  private final Map<Long, ArrivedPart> arrived;
  private final List<S3FileUploadCompletedPart> named;
  private final List<Fault> faults = new ArrayList<>();

  private CompletionRules(
      long announcedBytes,
      List<AnnouncedPart> announced,
      List<ArrivedPart> arrived,
      List<S3FileUploadCompletedPart> named) {
    this.announcedBytes = announcedBytes;
    announced.forEach(part -> this.announced.put(part.number(), part));
    this.arrived = arrived.stream().collect(toMap(ArrivedPart::number, Function.identity()));
    this.named = named;
  }

  /**
   * Returns what is wrong with a completion; nothing if the store may join the parts.
   *
   * @param announcedBytes the file's size as announced
   * @param announced the parts as announced; of several with one number the last counts
   * @param arrived the parts that the store has received
   * @param named the parts that the client names
   */
  public static List<Fault> check(
      long announcedBytes,
      List<AnnouncedPart> announced,
      List<ArrivedPart> arrived,
      List<S3FileUploadCompletedPart> named) {
    CompletionRules rules = new CompletionRules(announcedBytes, announced, arrived, named);
    rules.run();
    return List.copyOf(rules.faults);
  }

  private void run() {
    if (named.isEmpty()) {
      faults.add(CompletionFaults.noPart());
      return;
    }
    for (int i = 0; i < named.size() && faults.size() < Fault.MAX_REPORTED; i++) {
      checkOrder(i);
      checkPart(i);
    }
    if (faults.isEmpty()) {
      checkSize();
    }
  }

  private void checkOrder(int i) {
    long number = named.get(i).number();
    if (i > 0 && number <= named.get(i - 1).number()) {
      faults.add(CompletionFaults.order(i, number, named.get(i - 1).number()));
    }
  }

  private void checkPart(int i) {
    S3FileUploadCompletedPart part = named.get(i);
    AnnouncedPart promised = announced.get(part.number());
    if (promised == null) {
      faults.add(CompletionFaults.notAnnounced(i, part.number()));
      return;
    }
    ArrivedPart received = arrived.get(part.number());
    checkChecksum(i, promised, Optional.ofNullable(received));
    if (received == null) {
      faults.add(CompletionFaults.notSent(i, part.number()));
      return;
    }
    if (!Etag.isSame(received.etag(), part.checksumEtag())) {
      faults.add(CompletionFaults.otherEtag(i, received, part.checksumEtag()));
    }
    if (PartLimits.isTooSmall(received.sizeBytes(), i == named.size() - 1)) {
      faults.add(CompletionFaults.tooSmall(i, received));
    }
  }

  private void checkChecksum(int i, AnnouncedPart promised, Optional<ArrivedPart> received) {
    String given = named.get(i).checksumSha256Base64();
    if (given == null) {
      promised
          .sha256Base64()
          .ifPresent(missing -> faults.add(CompletionFaults.noChecksum(i, promised.number())));
    } else if (!Sha256.isBase64(given)) {
      faults.add(CompletionFaults.malformedChecksum(i, promised.number(), given));
    } else if (differs(promised.sha256Base64(), given)) {
      faults.add(CompletionFaults.otherChecksum(i, promised.number(), given));
    } else if (differs(received.flatMap(ArrivedPart::sha256Base64), given)) {
      faults.add(CompletionFaults.otherArrivedChecksum(i, promised.number(), given));
    }
  }

  private static boolean differs(Optional<String> checksum, String given) {
    return checksum.isPresent() && !checksum.get().equals(given);
  }

  /** Runs after the other checks, when every named part is announced and has arrived. */
  private void checkSize() {
    long bytes = named.stream().mapToLong(part -> received(part).sizeBytes()).sum();
    if (bytes == announcedBytes) {
      return;
    }
    faults.add(CompletionFaults.otherSize(bytes, announcedBytes));
    Set<Long> numbers =
        named.stream().map(S3FileUploadCompletedPart::number).collect(Collectors.toSet());
    Set<Long> missing = new TreeSet<>(announced.keySet());
    missing.removeAll(numbers);
    missing.forEach(number -> faults.add(CompletionFaults.notNamed(number)));
    for (int i = 0; i < named.size(); i++) {
      ArrivedPart received = received(named.get(i));
      AnnouncedPart promised = announced.get(received.number());
      if (promised != null && received.sizeBytes() != promised.sizeBytes()) {
        faults.add(CompletionFaults.otherPartSize(i, received, promised));
      }
    }
  }

  private ArrivedPart received(S3FileUploadCompletedPart part) {
    ArrivedPart received = arrived.get(part.number());
    if (received == null) {
      throw new IllegalStateException("part " + part.number() + " has not arrived");
    }
    return received;
  }
}
