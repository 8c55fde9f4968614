package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.FileModel;
import java.util.List;

/**
 * Sends parts of a file that have not been sent. They were announced with checksums: S3 takes no
 * others.
 */
public record UploadParts(FileRef file, Parts parts) implements FileCommand {

  /** Which of the parts that have not been sent. */
  public enum Parts {
    ALL,
    FIRST,
    LAST;

    private List<Integer> of(List<Integer> unsent) {
      return switch (this) {
        case ALL -> unsent;
        case FIRST -> unsent.subList(0, 1);
        case LAST -> unsent.subList(unsent.size() - 1, unsent.size());
      };
    }
  }

  @Override
  public boolean canActOn(FileModel candidate) {
    return !candidate.isDeleted()
        && !candidate.isUploaded()
        && candidate.upload().hasPartChecksums()
        && !candidate.upload().isSent();
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    for (int part : parts.of(target.upload().unsent())) {
      Exchange response = ExchangeAssertions.assertStatus(200, send(run, target, part));
      String etag = response.header("ETag").orElse("");
      ExchangeAssertions.assertThat(
          etag.matches("\"[^\"]+\""), response, "the ETag of a part is not in quotes");
      target.upload().markSent(part, etag);
    }
  }

  /** Sends a part as its presigned URL says. */
  static Exchange send(StateMachineRun run, FileModel file, int part) {
    return run.context()
        .store()
        .put(file.upload().url(part), file.upload().headers(part), file.upload().part(part));
  }
}
