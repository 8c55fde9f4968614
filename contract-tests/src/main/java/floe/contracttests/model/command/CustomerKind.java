package floe.contracttests.model.command;

/** The types of customers. */
public enum CustomerKind {
  INDIVIDUAL,
  /** A team that is known by its owner's email address. */
  TEAM
}
