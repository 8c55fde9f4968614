package floe.contracttests.target;

/**
 * Something that a target truly cannot do.
 *
 * @param capability what it lacks
 * @param reason why, for the report
 */
public record Limitation(Capability capability, String reason) {}
