package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.PresignedUrlClient;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.PresignedUrl;
import floe.contracttests.target.Capability;
import java.util.Map;
import java.util.Set;

/** Tries to read a stored file in a way that was not signed. */
public record SendTamperedGet(FileRef file, Tampering tampering) implements FileCommand {

  /** What is not as it was signed. */
  public enum Tampering {
    OTHER_SIGNATURE,
    LONGER_LIFE,
    NO_QUERY,
    OTHER_CONTENT_TYPE,
    NO_SIGNATURE,
    OTHER_DATE,
    /** DELETE instead of GET. */
    OTHER_METHOD
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.STORE_SIGNATURES);
  }

  @Override
  public boolean canActOn(FileModel candidate) {
    return candidate.kind() == FileKind.DOWNLOADABLE
        && candidate.isUploaded()
        && !candidate.isDeleted()
        && !candidate.isFlagged();
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    Exchange download =
        ExchangeAssertions.assertStatus(200, run.context().files().download(target.id()));
    PresignedUrl url = PresignedUrl.of(download.text("/download/url"));
    PresignedUrlClient store = run.context().store();
    Exchange response = switch (tampering) {
      case OTHER_SIGNATURE -> store.get(url.withAnotherSignature());
      case LONGER_LIFE -> store.get(url.with("X-Amz-Expires", "604800"));
      case NO_QUERY -> store.get(url.unsigned());
      case OTHER_CONTENT_TYPE ->
        store.get(url.with("response-content-type", ApiClient.encode("text/html")));
      case NO_SIGNATURE -> store.get(url.without("X-Amz-Signature"));
      case OTHER_DATE -> store.get(url.with("X-Amz-Date", "20200101T000000Z"));
      case OTHER_METHOD -> store.send("DELETE", url.url(), Map.of(), new byte[0]);
    };
    ErrorAssertions.assertRefusedByStore(response);
  }
}
