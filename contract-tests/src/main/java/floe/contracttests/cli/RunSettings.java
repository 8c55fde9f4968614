package floe.contracttests.cli;

import java.util.List;

/**
 * What to run.
 *
 * @param cases how many requests are drawn
 * @param jobs how many to run at a time, where each can have a world of its own
 * @param operations only these; all when it is empty
 */
record RunSettings(long seed, int cases, int jobs, List<String> operations) {}
