package floe.contracttests.model.command;

/** Whose token a request of the organization carries. */
public enum Caller {
  /** The organization access token. */
  ORGANIZATION,
  /** The personal access token of somebody who works for the organization. */
  PERSON
}
