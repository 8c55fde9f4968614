package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;

/**
 * Lists all pages of a benefit's files, the archived ones too, and how often they were downloaded.
 */
public record ListBenefitFiles(BenefitRef benefit, PageLimit limit) implements BenefitCommand {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.BENEFIT_CHANGES);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(run.context().benefits().files(target.id()));
      return;
    }
    List<JsonNode> expected = target.files().stream()
        .filter(file -> !file.isDeleted())
        .map(file -> expected(run.model(), target, file))
        .toList();
    PageAssertions.check(
        expected,
        limit,
        page -> run.context().benefits().files(target.id(), page.toArray(String[]::new)));
  }

  private static JsonNode expected(WorldModel model, BenefitModel benefit, FileModel file) {
    ObjectNode expected = file.expectedRead();
    expected.put("downloads", model.downloads(benefit, file));
    expected.put("downloaders", model.downloaders(benefit, file));
    return expected;
  }
}
