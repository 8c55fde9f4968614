package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import java.util.List;

/**
 * Changes a file.
 *
 * @param name the new name, where the change has one
 */
public record UpdateFile(FileRef file, Change change, FileName name) implements FileCommand {

  /** What the request holds. */
  public enum Change {
    NAME,
    /** A name, and the present version with one more letter. */
    NAME_AND_VERSION,
    /** The present version with one more letter that is not ASCII; null changes no name. */
    VERSION_AND_NULL_NAME,
    /** Null changes no version. */
    NULL_VERSION,
    UNKNOWN_FIELD
  }

  /** Returns the command that changes a file, to a plain name where it changes the name. */
  public static UpdateFile of(FileRef file, Change change) {
    return new UpdateFile(file, change, FileName.PLAIN);
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    ObjectNode patch = patch(target);
    Exchange response = run.context().files().update(target.id(), patch);
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else if (target.kind() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      ErrorAssertions.assertNotPermitted(response);
    } else {
      ExchangeAssertions.assertStatus(200, response);
      JsonMatcher.expect(expected(target, patch), response);
      target.learn(response.json());
    }
  }

  private ObjectNode patch(FileModel target) {
    ObjectNode patch = JsonNodes.object();
    String newName = "renamed " + name.text();
    return switch (change) {
      case NAME -> patch.put("name", newName);
      case NAME_AND_VERSION -> patch.put("name", newName).put("version", target.version() + "v");
      case VERSION_AND_NULL_NAME -> patch.put("version", target.version() + "ü").putNull("name");
      case NULL_VERSION -> patch.putNull("version");
      case UNKNOWN_FIELD -> patch.put("unknown_field", true);
    };
  }

  /** Returns the expected body; the contract leaves open whether the path follows the name. */
  private static ObjectNode expected(FileModel file, ObjectNode patch) {
    ObjectNode expected = file.expectedRead();
    if (patch.path("name").isTextual()) {
      expected.set("name", patch.path("name"));
      List<String> paths =
          List.of(file.path(), file.folder() + patch.path("name").asText());
      expected.set(
          "path",
          JsonMatcher.matching("the old or the new path", path -> paths.contains(path.asText())));
    }
    if (patch.path("version").isTextual()) {
      expected.set("version", patch.path("version"));
    }
    return expected;
  }
}
