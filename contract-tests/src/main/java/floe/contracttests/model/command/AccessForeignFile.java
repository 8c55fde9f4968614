package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;

/** Another organization tries to reach a file. */
public record AccessForeignFile(FileRef file, Access access, Caller caller) implements FileCommand {

  /** What the other organization tries to do. */
  public enum Access {
    DOWNLOAD,
    UPDATE,
    DELETE,
    COMPLETE,
    LIST,
    CREATE_BENEFIT
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS);
  }

  @Override
  public boolean canActOn(FileModel candidate) {
    return !candidate.isDeleted();
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    TestContext stranger = run.stranger();
    FilesClient files = new FilesClient(run.api(stranger, caller));
    String id = target.id();
    switch (access) {
      case DOWNLOAD -> ErrorAssertions.assertNotFound(files.download(id));
      case UPDATE ->
        ErrorAssertions.assertNotFound(files.update(id, JsonNodes.object().put("name", "taken")));
      case DELETE -> ErrorAssertions.assertNotFound(files.delete(id));
      case COMPLETE ->
        ErrorAssertions.assertNotFound(files.uploaded(id, target.upload().completion()));
      case LIST -> {
        Exchange response = ExchangeAssertions.assertStatus(200, files.list("ids", id));
        ExchangeAssertions.assertThat(
            response.at("/items").isEmpty(), response, "a foreign file is listed");
      }
      case CREATE_BENEFIT ->
        ErrorAssertions.assertInvalid(stranger.benefits().create(BenefitsClient.of(List.of(id))));
    }
  }
}
