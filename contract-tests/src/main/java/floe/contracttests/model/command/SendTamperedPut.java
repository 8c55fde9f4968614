package floe.contracttests.model.command;

import floe.contracttests.client.Exchange;
import floe.contracttests.client.PresignedUrlClient;
import floe.contracttests.context.Bytes;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.PresignedUrl;
import floe.contracttests.target.Capability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries to send a part in a way that was not signed; it can still be sent rightly afterwards. */
public record SendTamperedPut(FileRef file, Tampering tampering) implements FileCommand {

  /** What is not as it was signed. */
  public enum Tampering {
    OTHER_SIGNATURE,
    LONGER_LIFE,
    OTHER_PART_NUMBER,
    NO_SIGNATURE,
    OTHER_METHOD,
    /** The headers that the URL signs are left out. */
    NO_SIGNED_HEADERS,
    /** Bytes that do not have the announced checksum. */
    OTHER_BYTES,
    /** Such bytes with their own checksum. */
    OTHER_BYTES_AND_CHECKSUM;

    private boolean needsChecksum() {
      return compareTo(NO_SIGNED_HEADERS) >= 0;
    }

    private boolean needsBytes() {
      return compareTo(OTHER_BYTES) >= 0;
    }
  }

  @Override
  public Set<Capability> requires() {
    return tampering.needsBytes()
        ? EnumSet.of(Capability.STORE_SIGNATURES, Capability.STORE_RULES)
        : EnumSet.of(Capability.STORE_SIGNATURES);
  }

  @Override
  public boolean canActOn(FileModel candidate) {
    boolean open = !candidate.isDeleted() && !candidate.isUploaded();
    boolean checksum = !tampering.needsChecksum() || candidate.upload().hasPartChecksums();
    return open && checksum && (!tampering.needsBytes() || candidate.bytes().length > 0);
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    PresignedUrlClient store = run.context().store();
    PresignedUrl url = PresignedUrl.of(target.upload().url(0));
    Map<String, String> headers = target.upload().headers(0);
    byte[] bytes = target.upload().part(0);
    Exchange response = switch (tampering) {
      case OTHER_SIGNATURE -> store.put(url.withAnotherSignature(), headers, bytes);
      case LONGER_LIFE -> store.put(url.with("X-Amz-Expires", "604800"), headers, bytes);
      case OTHER_PART_NUMBER -> store.put(url.with("partNumber", "9"), headers, bytes);
      case NO_SIGNATURE -> store.put(withoutSignature(url), headers, bytes);
      case OTHER_METHOD -> store.send("GET", url.url(), headers, new byte[0]);
      case NO_SIGNED_HEADERS -> store.put(url.url(), Map.of(), bytes);
      case OTHER_BYTES -> store.put(url.url(), headers, otherBytes(bytes));
      case OTHER_BYTES_AND_CHECKSUM ->
        store.put(url.url(), withChecksum(headers, otherBytes(bytes)), otherBytes(bytes));
    };
    ErrorAssertions.assertRefusedByStore(response);
  }

  private static String withoutSignature(PresignedUrl url) {
    return url.unsigned() + "?partNumber=1&uploadId=" + url.parameter("uploadId");
  }

  private static byte[] otherBytes(byte[] bytes) {
    byte[] others = Arrays.copyOf(bytes, bytes.length);
    others[0] ^= 1;
    return others;
  }

  private static Map<String, String> withChecksum(Map<String, String> headers, byte[] bytes) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put("x-amz-checksum-sha256", Bytes.sha256(bytes));
    return changed;
  }
}
