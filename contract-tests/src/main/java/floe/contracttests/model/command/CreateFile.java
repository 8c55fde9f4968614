package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.FileContent;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.WorldModel;

/** Creates a file, whose upload is then open. */
public record CreateFile(FileSpec file) implements Command {
  @Override
  public boolean when(WorldModel model) {
    return file.isAllowed();
  }

  @Override
  public void run(StateMachineRun run) {
    String organizationId = run.model().world().organizationId();
    byte[] bytes = FileContent.bytes(run.model().files().size(), file.size().bytes());
    ObjectNode body = file.body(bytes);
    if (run.isPerson(file.caller())) {
      body.put("organization_id", organizationId);
    }
    Exchange response =
        ExchangeAssertions.assertStatus(201, run.files(file.caller()).create(body));
    JsonMatcher.expect(
        CreateFilePostcondition.expected(body, organizationId, bytes, response), response);
    CreateFilePostcondition.checkUrls(response);
    run.model().files().add(new FileModel(file.kind(), bytes, response));
  }

  /** Returns the name of the command and the file's attributes by name. */
  @Override
  public String toString() {
    return file.toString().replaceFirst("FileSpec", "CreateFile");
  }
}
