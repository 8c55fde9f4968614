package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes a benefit. Changed files are granted at once to all who have the benefit; it is refused
 * unless all of them are downloadables that exist.
 *
 * @param file the file that it is changed to, where the change has one
 */
public record UpdateBenefit(BenefitRef benefit, Change change, FileRef file)
    implements BenefitCommand {

  /** What the request holds. */
  public enum Change {
    DESCRIPTION,
    NOTHING,
    NULLS,
    METADATA,
    NO_METADATA,
    /** Only the file that the command names. */
    OTHER_FILE,
    /** The file that the command names, before those that the benefit has. */
    ONE_FILE_MORE,
    /** The files that the benefit has, in reverse order. */
    REVERSED_FILES,
    /** The files that the benefit has, the first of them archived. */
    FIRST_FILE_ARCHIVED,
    /** The files that the benefit has, none of them archived. */
    NO_FILE_ARCHIVED;

    private boolean hasFiles() {
      return compareTo(OTHER_FILE) >= 0;
    }

    private boolean namesFile() {
      return this == OTHER_FILE || this == ONE_FILE_MORE;
    }
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.BENEFIT_CHANGES);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    List<FileModel> files = files(run.model().files(), target);
    ObjectNode patch = patch(files);
    Exchange response = run.context().benefits().update(target.id(), patch);
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else if (change.hasFiles() && files.stream().anyMatch(CreateBenefit::isRefused)) {
      ErrorAssertions.assertInvalid(response);
      ExchangeAssertions.assertThat(
          response.bodyText().contains("\"files\""), response, "no fault is located at the files");
    } else {
      ExchangeAssertions.assertStatus(200, response);
      JsonMatcher.expect(expected(target, patch), response);
      run.model().update(target, files, response.json(), change.hasFiles());
    }
  }

  private List<FileModel> files(List<FileModel> all, BenefitModel target) {
    List<FileModel> files = new ArrayList<>(target.files());
    if (change == Change.OTHER_FILE) {
      files.clear();
    }
    if (change.namesFile()) {
      files.add(0, file.find(all).orElseThrow());
    }
    if (change == Change.REVERSED_FILES) {
      Collections.reverse(files);
    }
    return List.copyOf(new LinkedHashSet<>(files));
  }

  private ObjectNode patch(List<FileModel> files) {
    ObjectNode patch = JsonNodes.object().put("type", "downloadables");
    switch (change) {
      case DESCRIPTION -> patch.put("description", "Töne, zweite Folge");
      case NULLS -> patch.putNull("description").putNull("properties");
      case METADATA -> patch.putObject("metadata").put("edition", 2).put("text", "ü");
      case NO_METADATA -> patch.putObject("metadata");
      case NOTHING -> {}
      case OTHER_FILE, ONE_FILE_MORE, REVERSED_FILES, FIRST_FILE_ARCHIVED, NO_FILE_ARCHIVED -> {
        ObjectNode properties = patch.putObject("properties");
        ObjectNode archived = properties.putObject("archived");
        if (change == Change.FIRST_FILE_ARCHIVED) {
          archived.put(files.get(0).id(), true);
        }
        ArrayNode ids = properties.putArray("files");
        files.forEach(one -> ids.add(one.id()));
      }
    }
    return patch;
  }

  private static ObjectNode expected(BenefitModel target, ObjectNode patch) {
    ObjectNode expected = target.expectedRead();
    patch.properties().forEach(field -> {
      if (!field.getValue().isNull()) {
        expected.set(field.getKey(), field.getValue());
      }
    });
    expected.set("modified_at", TimeMatchers.now());
    return expected;
  }
}
