package floe.contracttests.negative;

/**
 * Requests that cannot be made, because something that they need could not be created.
 *
 * @param operation the operation's id
 * @param reason why, for the report
 */
public record Blocked(String operation, String reason) {}
