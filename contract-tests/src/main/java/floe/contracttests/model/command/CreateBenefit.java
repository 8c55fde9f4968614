package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import java.util.ArrayList;
import java.util.List;

/** Creates a benefit of files; it is refused unless all of them are downloadables that exist. */
public record CreateBenefit(FileRef file, Files files, Description description, Metadata metadata)
    implements FileCommand {

  /** Which files the benefit grants. */
  public enum Files {
    ONE,
    /** The file that the command names, and the one that was created after it. */
    TWO
  }

  /** What the benefit is called. */
  public enum Description {
    PLAIN("Sounds"),
    /** Three characters, the fewest. */
    SHORTEST("abc"),
    /** Forty-two characters, the most. */
    LONGEST("x".repeat(42)),
    UNICODE("Töne 🎵 für alle");

    private final String text;

    Description(String text) {
      this.text = text;
    }
  }

  /** Which metadata the benefit has. */
  public enum Metadata {
    NONE,
    OF_EVERY_TYPE
  }

  /** Returns the command that creates a benefit of one file, without metadata. */
  public static CreateBenefit of(FileRef file, Description description) {
    return new CreateBenefit(file, Files.ONE, description, Metadata.NONE);
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    List<FileModel> granted = granted(run.model().files(), target);
    ObjectNode body = body(granted);
    Exchange response = run.context().benefits().create(body);
    if (granted.stream().anyMatch(CreateBenefit::isRefused)) {
      ErrorAssertions.assertInvalid(response);
      ExchangeAssertions.assertThat(
          response.bodyText().contains("\"files\""), response, "no fault is located at the files");
      return;
    }
    ExchangeAssertions.assertStatus(201, response);
    String organizationId = run.model().world().organizationId();
    JsonMatcher.expect(expected(organizationId, body, response), response);
    run.model().benefits().add(new BenefitModel(granted, response.json()));
  }

  /** Returns whether no benefit can have a file. */
  static boolean isRefused(FileModel file) {
    return file.isDeleted() || file.kind() != FileKind.DOWNLOADABLE;
  }

  private List<FileModel> granted(List<FileModel> all, FileModel first) {
    List<FileModel> granted = new ArrayList<>(List.of(first));
    if (files == Files.TWO && all.size() > 1) {
      granted.add(all.get((all.indexOf(first) + 1) % all.size()));
    }
    return List.copyOf(granted);
  }

  private ObjectNode body(List<FileModel> granted) {
    ObjectNode body =
        JsonNodes.object().put("type", "downloadables").put("description", description.text);
    if (metadata == Metadata.OF_EVERY_TYPE) {
      body.putObject("metadata").put("text", "é").put("number", 7).put("truth", true);
    }
    granted.forEach(one -> body.withArray("/properties/files").add(one.id()));
    return body;
  }

  private static ObjectNode expected(String organizationId, ObjectNode body, Exchange response) {
    ObjectNode expected = JsonNodes.object();
    expected.set("id", response.at("/id"));
    expected.set("created_at", TimeMatchers.now());
    expected.set(
        "modified_at",
        JsonMatcher.matching("null or now", node -> node.isNull() || node.isTextual()));
    expected.put("type", "downloadables");
    expected.set("description", body.path("description"));
    expected.put("selectable", true).put("deletable", true).put("is_deleted", false);
    expected.put("organization_id", organizationId);
    expected.set("metadata", body.has("metadata") ? body.path("metadata") : JsonNodes.object());
    expected.put("visibility", "public").put("visibility_configurable", false);
    ObjectNode properties = expected.putObject("properties");
    properties.putObject("archived");
    properties.set("files", body.at("/properties/files"));
    return expected;
  }
}
