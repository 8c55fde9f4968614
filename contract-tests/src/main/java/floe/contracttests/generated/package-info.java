/**
 * Requests and sequences that nobody wrote by hand: drawn from a seed, judged by a model, shrunk
 * when they fail.
 */
@NullMarked
package floe.contracttests.generated;

import org.jspecify.annotations.NullMarked;
