/**
 * How much of the contract a run has covered: every response, and every keyword of every schema.
 */
@NullMarked
package floe.contracttests.coverage;

import org.jspecify.annotations.NullMarked;
