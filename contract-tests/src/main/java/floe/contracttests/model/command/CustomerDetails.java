package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is said about a new customer beside its address and its external id. */
public enum CustomerDetails {
  NAME,
  NOTHING,
  NAME_AND_METADATA,
  EVERYTHING;

  /** Adds the fields to a body that creates a customer. */
  void addTo(ObjectNode body) {
    if (this == NOTHING) {
      return;
    }
    body.put("name", this == NAME ? "Lin" : this == EVERYTHING ? "Zoe" : "Ada");
    if (this != NAME) {
      body.putObject("metadata").put("plan", "é").put("seats", 5).put("trial", true);
    }
    if (this == EVERYTHING) {
      body.put("locale", "sv").put("tax_id", "SE556000475501");
      body.putObject("billing_address").put("country", "SE").put("city", "Stockholm");
    }
  }
}
