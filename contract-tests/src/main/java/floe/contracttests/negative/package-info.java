/**
 * Requests generated from the schemas: valid ones at their boundaries, and invalid ones that are
 * wrong in one way each.
 */
@NullMarked
package floe.contracttests.negative;

import org.jspecify.annotations.NullMarked;
