package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.TestWorld;
import java.util.Locale;

/** A customer in the model: what every response about it has to say from now on. */
public final class CustomerModel {
  private final String ownerExternalId;
  private ObjectNode fields;
  private boolean known;
  private boolean deleted;

  private CustomerModel(ObjectNode fields, boolean known, String ownerExternalId) {
    this.fields = fields;
    this.known = known;
    this.ownerExternalId = ownerExternalId;
  }

  /**
   * Creates the model of a world's own customer, of whom only the ids and the address are known.
   */
  static CustomerModel ofWorld(TestWorld.Customer customer) {
    ObjectNode fields = JsonNodes.object()
        .put("id", customer.id())
        .put("email", customer.email())
        .put("external_id", customer.externalId());
    return new CustomerModel(fields, false, "");
  }

  /**
   * Creates the model of a customer that was created just now.
   *
   * @param created the body of the response that created it
   * @param ownerExternalId the external id of the team's owner; empty when there is none
   */
  public static CustomerModel of(JsonNode created, String ownerExternalId) {
    return new CustomerModel(created.deepCopy(), true, ownerExternalId);
  }

  /** Returns the text that tells email addresses apart, which upper and lower case do not. */
  public static String emailKey(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** Returns the customer's id. */
  public String id() {
    return text("id");
  }

  /** Returns the customer's email address; empty when it has none. */
  public String email() {
    return text("email");
  }

  /** Returns the customer's id in the organization's own system; empty when it has none. */
  public String externalId() {
    return text("external_id");
  }

  /** Returns the customer's name; empty when it has none, or when it is not known. */
  public String name() {
    return text("name");
  }

  /** Returns the external id of the team's owner; empty when there is none. */
  public String ownerExternalId() {
    return ownerExternalId;
  }

  /** Returns whether several people belong to the customer. */
  public boolean isTeam() {
    return text("type").equals("team");
  }

  /** Returns the customer's metadata. */
  public JsonNode metadata() {
    return fields.path("metadata");
  }

  /** Returns whether the customer was deleted. */
  public boolean isDeleted() {
    return deleted;
  }

  /** Returns whether a response has shown all fields of the customer. */
  public boolean isKnown() {
    return known;
  }

  /** Notes that the customer was deleted. */
  public void delete() {
    deleted = true;
  }

  /** Takes over the fields of a response, once it was found to be as expected. */
  public void learn(JsonNode read) {
    fields = read.deepCopy();
    known = true;
  }

  /** Returns what every response in the form of a customer has to say. */
  public JsonNode expectedRead() {
    return known && !deleted
        ? fields.deepCopy()
        : JsonMatcher.matching("the customer " + id(), this::isItself);
  }

  private boolean isItself(JsonNode shown) {
    boolean same = shown.path("id").equals(fields.path("id"));
    if (deleted) {
      return same
          && shown.path("deleted_at").isTextual()
          && shown.path("external_id").isNull();
    }
    return same
        && shown.path("email").equals(fields.path("email"))
        && shown.path("external_id").equals(fields.path("external_id"));
  }

  private String text(String field) {
    return fields.path(field).asText("");
  }
}
