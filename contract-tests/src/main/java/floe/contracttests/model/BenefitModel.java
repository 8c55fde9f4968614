package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A benefit in the model: the files that it grants, and what every response has to say. */
public final class BenefitModel {
  private List<FileModel> files;
  private ObjectNode fields;
  private boolean deleted;

  /**
   * Creates the model of a benefit that was created just now.
   *
   * @param files its files, the archived ones too
   * @param created the body of the response that created it
   */
  public BenefitModel(List<FileModel> files, JsonNode created) {
    this.files = List.copyOf(files);
    this.fields = created.deepCopy();
  }

  /** Returns the benefit's id. */
  public String id() {
    return fields.path("id").asText();
  }

  /** Returns what the benefit is called. */
  public String description() {
    return fields.path("description").asText();
  }

  /** Returns the benefit's metadata. */
  public JsonNode metadata() {
    return fields.path("metadata");
  }

  /** Returns the benefit's files in their order, the archived and the deleted ones too. */
  public List<FileModel> files() {
    return files;
  }

  /** Returns the files that are granted: those that are not archived. */
  List<FileModel> grantedFiles() {
    return files.stream().filter(file -> !isArchived(file)).toList();
  }

  private boolean isArchived(FileModel file) {
    return fields.at("/properties/archived/" + file.id()).asBoolean();
  }

  /** Returns whether the benefit was deleted. */
  public boolean isDeleted() {
    return deleted;
  }

  /** Takes over the fields of a response, once it was found to be as expected. */
  void learn(List<FileModel> nowFiles, JsonNode read) {
    files = List.copyOf(nowFiles);
    fields = read.deepCopy();
  }

  void delete() {
    deleted = true;
  }

  /** Returns what every response in the form of a benefit has to say. */
  public ObjectNode expectedRead() {
    ObjectNode expected = fields.deepCopy();
    if (deleted) {
      expected.put("is_deleted", true);
      expected.set("modified_at", TimeMatchers.now());
    }
    return expected;
  }
}
