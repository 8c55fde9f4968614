package floe.contracttests.model.command;

import static floe.contracttests.client.SandboxOperation.SANDBOX_FILES_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Flags or disables a file through the control API, or takes that back. */
public record SetFileFlags(FileRef file, Flags flags) implements FileCommand {

  /** What the request sets. */
  public enum Flags {
    MALICIOUS,
    NOT_MALICIOUS,
    DISABLED,
    ENABLED_AND_NOT_MALICIOUS
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.FILE_FLAGS);
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    ObjectNode patch = patch();
    Exchange response = run.context().sandbox().send(SANDBOX_FILES_UPDATE, patch, target.id());
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
      return;
    }
    ExchangeAssertions.assertStatus(200, response);
    boolean flagged = patch.path("flagged_malicious").asBoolean(target.isFlagged());
    boolean enabled = patch.path("is_enabled").asBoolean(target.isEnabled());
    ObjectNode expected = JsonNodes.object()
        .put("id", target.id())
        .put("is_enabled", enabled)
        .put("flagged_malicious", flagged);
    expected.set("flagged_malicious_at", expectedTime(target, flagged));
    JsonMatcher.expect(expected, response);
    target.setFlags(flagged, enabled, response.at("/flagged_malicious_at"));
  }

  private ObjectNode patch() {
    ObjectNode patch = JsonNodes.object();
    return switch (flags) {
      case MALICIOUS -> patch.put("flagged_malicious", true);
      case NOT_MALICIOUS -> patch.put("flagged_malicious", false);
      case DISABLED -> patch.put("is_enabled", false);
      case ENABLED_AND_NOT_MALICIOUS ->
        patch.put("is_enabled", true).put("flagged_malicious", false);
    };
  }

  private static JsonNode expectedTime(FileModel file, boolean flagged) {
    if (!flagged) {
      return JsonNodes.object().nullNode();
    }
    return file.isFlagged() ? file.flaggedAt() : TimeMatchers.now();
  }
}
