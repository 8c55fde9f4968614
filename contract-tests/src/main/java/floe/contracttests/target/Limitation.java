package floe.contracttests.target;

/**
 * A capability that a target lacks.
 *
 * @param capability what it lacks
 * @param reason why it lacks it, for the report
 */
public record Limitation(Capability capability, String reason) {}
